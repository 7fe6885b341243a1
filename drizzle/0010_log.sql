CREATE TABLE "log_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "log_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"actor_id" text NOT NULL,
	"address" text,
	"kommun" char(4),
	"committee" text,
	"event" text NOT NULL,
	"case_id" uuid,
	"case_ids" uuid[],
	"details" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "log_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_seal" (
	"position" bigint PRIMARY KEY NOT NULL,
	"entry_id" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "log_seal_entry_id_unique" UNIQUE("entry_id")
);
--> statement-breakpoint
ALTER TABLE "log_seal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kommun" char(4) NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"actor_id" text NOT NULL,
	"selection" jsonb NOT NULL,
	"population" bigint NOT NULL,
	"entry_ids" bigint[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "log_review" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "log_review_mark" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "log_review_mark_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"review_id" uuid NOT NULL,
	"entry_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"actor_id" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "log_review_mark" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "log_review" ADD CONSTRAINT "log_review_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_review_mark" ADD CONSTRAINT "log_review_mark_review_id_log_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."log_review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "log_entry_at" ON "log_entry" USING btree ("kommun","at","id");--> statement-breakpoint
CREATE INDEX "log_entry_case" ON "log_entry" USING btree ("case_id") WHERE "log_entry"."case_id" is not null;--> statement-breakpoint
CREATE INDEX "log_entry_txid" ON "log_entry" USING btree ("txid");--> statement-breakpoint
CREATE INDEX "log_review_recent" ON "log_review" USING btree ("kommun","at");--> statement-breakpoint
CREATE INDEX "log_review_mark_entry" ON "log_review_mark" USING btree ("review_id","entry_id","id");--> statement-breakpoint
CREATE POLICY "log_select" ON "cases" AS PERMISSIVE FOR SELECT TO "svu_log" USING (kommun = (select svu_kommun()) and (select svu_may('log.read')));--> statement-breakpoint
CREATE POLICY "own_insert" ON "log_entry" AS PERMISSIVE FOR INSERT TO "svu_app", "svu_log" WITH CHECK (actor = (select current_setting('svu.actor', true))
	and actor_id = (select current_setting('svu.actor_id', true))
	and address is not distinct from (select nullif(current_setting('svu.address', true), ''))
	and kommun = (select svu_kommun()));--> statement-breakpoint
CREATE POLICY "signin_insert" ON "log_entry" AS PERMISSIVE FOR INSERT TO "svu_signin" WITH CHECK (event in ('sign-in', 'sign-in-failed', 'sign-in-locked', 'sign-out', 'link-used', 'rights-changed', 'account-changed'));--> statement-breakpoint
CREATE POLICY "log_select" ON "log_entry" AS PERMISSIVE FOR SELECT TO "svu_log" USING (((kommun = (select svu_kommun()) or kommun is null) and (select svu_may('log.read'))) or (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "log_select" ON "log_seal" AS PERMISSIVE FOR SELECT TO "svu_log" USING ((select svu_may('log.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "log_insert" ON "log_seal" AS PERMISSIVE FOR INSERT TO "svu_log" WITH CHECK ((select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "log_select" ON "log_review" AS PERMISSIVE FOR SELECT TO "svu_log" USING (kommun = (select svu_kommun()) and (select svu_may('log.read')));--> statement-breakpoint
CREATE POLICY "log_insert" ON "log_review" AS PERMISSIVE FOR INSERT TO "svu_log" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('log.read')));--> statement-breakpoint
CREATE POLICY "log_select" ON "log_review_mark" AS PERMISSIVE FOR SELECT TO "svu_log" USING (review_id in (select id from log_review));--> statement-breakpoint
CREATE POLICY "log_insert" ON "log_review_mark" AS PERMISSIVE FOR INSERT TO "svu_log" WITH CHECK (review_id in (select id from log_review));