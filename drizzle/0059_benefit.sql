CREATE TABLE "benefit_setting" (
	"kommun" char(4) PRIMARY KEY NOT NULL,
	"start" char(7),
	"kronor_per_hour" integer NOT NULL,
	"minutes_low" double precision NOT NULL,
	"minutes_likely" double precision NOT NULL,
	"minutes_high" double precision NOT NULL,
	"share_low" integer NOT NULL,
	"share_likely" integer NOT NULL,
	"share_high" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "benefit_setting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "registration_effort" (
	"kommun" char(4) NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"day" date NOT NULL,
	"surface" text NOT NULL,
	"is_new" boolean NOT NULL,
	"cases" integer NOT NULL,
	"ms" integer NOT NULL,
	"keys" integer NOT NULL,
	CONSTRAINT "registration_effort_kommun_id_pk" PRIMARY KEY("kommun","id"),
	CONSTRAINT "registration_effort_surface" CHECK ("registration_effort"."surface" in ('form', 'follow-up', 'grid', 'paste')),
	CONSTRAINT "registration_effort_counts" CHECK ("registration_effort"."cases" > 0 and "registration_effort"."ms" >= 0 and "registration_effort"."keys" >= 0)
);
--> statement-breakpoint
ALTER TABLE "registration_effort" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "benefit_setting" ADD CONSTRAINT "benefit_setting_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_effort" ADD CONSTRAINT "registration_effort_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "registration_effort_day" ON "registration_effort" USING btree ("kommun","day");--> statement-breakpoint
CREATE POLICY "app_select" ON "benefit_setting" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('figures.read', 'benefit.write')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "benefit_setting" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('benefit.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "benefit_setting" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('benefit.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('benefit.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "registration_effort" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('figures.read')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "registration_effort" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('cases.write', 'import')));--> statement-breakpoint
GRANT SELECT, INSERT ON registration_effort TO svu_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON benefit_setting TO svu_app;
