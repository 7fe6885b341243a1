CREATE TABLE "annotation" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kommun" char(4) NOT NULL,
	"committee" text,
	"measure" text NOT NULL,
	"month" char(7) NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"action" text NOT NULL,
	"selection" jsonb NOT NULL,
	"author_id" text NOT NULL,
	"author" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "annotation_kommun_id_pk" PRIMARY KEY("kommun","id"),
	CONSTRAINT "annotation_kind" CHECK ("annotation"."kind" in ('comment', 'phase'))
);
--> statement-breakpoint
ALTER TABLE "annotation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "annotation_measure" ON "annotation" USING btree ("kommun","measure","month");--> statement-breakpoint
CREATE POLICY "app_select" ON "annotation" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (committee is null or committee = any ((select svu_committees())::text[])) and (select svu_may('figures.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "annotation" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (committee is null or committee = any ((select svu_committees())::text[])) and (select svu_may('annotations.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "annotation" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (committee is null or committee = any ((select svu_committees())::text[])) and (select svu_may('annotations.write')));--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON annotation TO svu_app;
