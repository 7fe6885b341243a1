CREATE TABLE "log_chain" (
	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"first_position" bigint NOT NULL,
	"last_revision" bigint NOT NULL,
	"sealed" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "log_chain_single" CHECK (single)
);
--> statement-breakpoint
ALTER TABLE "log_chain" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "met_cases" uuid[];--> statement-breakpoint
ALTER TABLE "log_seal" ADD COLUMN "sealed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "log_entry_removed" ON "log_entry" USING gin ("case_ids") WHERE "log_entry"."event" = 'retention-removed';--> statement-breakpoint
CREATE INDEX "log_entry_published" ON "log_entry" USING btree ("kommun",(details ->> 'month'),"id") WHERE "log_entry"."event" = 'published';--> statement-breakpoint
CREATE POLICY "log_select" ON "log_chain" AS PERMISSIVE FOR SELECT TO "svu_log" USING ((select svu_may('log.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "log_update" ON "log_chain" AS PERMISSIVE FOR UPDATE TO "svu_log" USING ((select svu_may('upkeep'))) WITH CHECK ((select svu_may('upkeep')));--> statement-breakpoint
ALTER POLICY "signin_insert" ON "log_entry" TO svu_signin WITH CHECK (event in ('sign-in', 'sign-in-failed', 'sign-in-locked', 'sign-out', 'link-used', 'rights-changed', 'account-changed', 'refused'));--> statement-breakpoint
ALTER POLICY "log_insert" ON "log_seal" TO svu_log WITH CHECK ((select svu_may('upkeep')) and sealed_at is not null);