CREATE TABLE "report_schedule" (
	"kommun" char(4) PRIMARY KEY NOT NULL,
	"day" integer,
	"reports" text[] NOT NULL,
	"kept_months" integer NOT NULL,
	CONSTRAINT "report_schedule_day" CHECK ("report_schedule"."day" between 1 and 28),
	CONSTRAINT "report_schedule_kept" CHECK ("report_schedule"."kept_months" between 1 and 36)
);
--> statement-breakpoint
ALTER TABLE "report_schedule" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scheduled_report" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kommun" char(4) NOT NULL,
	"report" text NOT NULL,
	"period" text NOT NULL,
	"published" boolean NOT NULL,
	"committees" text[] NOT NULL,
	"threshold" integer NOT NULL,
	"format" text NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scheduled_report_kommun_id_pk" PRIMARY KEY("kommun","id"),
	CONSTRAINT "scheduled_report_once" UNIQUE("kommun","report","period","published","committees"),
	CONSTRAINT "scheduled_report_committees" CHECK ("scheduled_report"."published" = (cardinality("scheduled_report"."committees") = 0))
);
--> statement-breakpoint
ALTER TABLE "scheduled_report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "report_schedule" ADD CONSTRAINT "report_schedule_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduled_report" ADD CONSTRAINT "scheduled_report_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "report_schedule" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('settings.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "report_schedule" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('targets.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "report_schedule" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('targets.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('targets.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "scheduled_report" AS PERMISSIVE FOR SELECT TO "svu_app" USING ((kommun = (select svu_kommun()) and (select svu_may('figures.read')) and not published and committees <@ (select svu_committees())::text[]) or (kommun in (select code from kommun where region = (select svu_region())) and (select svu_may('published.read')) and published and threshold >= coalesce(
		(select small_number_threshold from kommun_setting where kommun_setting.kommun = scheduled_report.kommun),
		5)) or (kommun = (select svu_kommun()) and (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "scheduled_report" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "scheduled_report" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON report_schedule TO svu_app;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON scheduled_report TO svu_app;
