CREATE TABLE "report_template" (
	"kommun" char(4) PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_template" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "report_template" ADD CONSTRAINT "report_template_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "report_template" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('figures.read', 'settings.read')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "report_template" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('targets.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "report_template" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('targets.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('targets.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "report_template" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('targets.write')));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON report_template TO svu_app;
