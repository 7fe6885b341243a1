CREATE TABLE "kommun_setting" (
	"kommun" char(4) PRIMARY KEY NOT NULL,
	"small_number_threshold" integer DEFAULT 5 NOT NULL,
	CONSTRAINT "kommun_setting_threshold" CHECK ("kommun_setting"."small_number_threshold" between 3 and 20)
);
--> statement-breakpoint
ALTER TABLE "kommun_setting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_figure" (
	"kommun" char(4) NOT NULL,
	"month" char(7) NOT NULL,
	"breakdown" text NOT NULL,
	"group" text NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "published_figure_kommun_breakdown_month_group_pk" PRIMARY KEY("kommun","breakdown","month","group")
);
--> statement-breakpoint
ALTER TABLE "published_figure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_mask" (
	"kommun" char(4) NOT NULL,
	"month" char(7) NOT NULL,
	"mask" jsonb NOT NULL,
	CONSTRAINT "published_mask_kommun_month_pk" PRIMARY KEY("kommun","month")
);
--> statement-breakpoint
ALTER TABLE "published_mask" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_month" (
	"kommun" char(4) NOT NULL,
	"month" char(7) NOT NULL,
	"published_on" date NOT NULL,
	"threshold" integer NOT NULL,
	CONSTRAINT "published_month_kommun_month_pk" PRIMARY KEY("kommun","month")
);
--> statement-breakpoint
ALTER TABLE "published_month" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "kommun_setting" ADD CONSTRAINT "kommun_setting_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_kommun_month_published_month_kommun_month_fk" FOREIGN KEY ("kommun","month") REFERENCES "public"."published_month"("kommun","month") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_mask" ADD CONSTRAINT "published_mask_kommun_month_published_month_kommun_month_fk" FOREIGN KEY ("kommun","month") REFERENCES "public"."published_month"("kommun","month") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_month" ADD CONSTRAINT "published_month_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "kommun_setting" AS PERMISSIVE FOR SELECT TO "svu_app" USING ((kommun = (select svu_kommun()) and (select svu_may('settings.read', 'figures.read', 'upkeep')))
				or (kommun in (select code from kommun where region = (select svu_region())) and (select svu_may('published.read'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "kommun_setting" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('retention.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "kommun_setting" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('retention.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('retention.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "published_figure" AS PERMISSIVE FOR SELECT TO "svu_app" USING ((kommun in (select code from kommun where region = (select svu_region())) and (select svu_may('published.read')))
	or (kommun = (select svu_kommun()) and (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "published_figure" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "published_figure" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "published_figure" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "published_mask" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "published_mask" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "published_mask" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "published_mask" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "published_month" AS PERMISSIVE FOR SELECT TO "svu_app" USING ((kommun in (select code from kommun where region = (select svu_region())) and (select svu_may('published.read')))
	or (kommun = (select svu_kommun()) and (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "published_month" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "published_month" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "published_month" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));