CREATE TABLE "frozen_month" (
	"kommun" char(4) NOT NULL,
	"committee" text NOT NULL,
	"month" char(7) NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "frozen_month_kommun_committee_month_pk" PRIMARY KEY("kommun","committee","month")
);
--> statement-breakpoint
ALTER TABLE "frozen_month" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_removal" (
	"kommun" char(4) NOT NULL,
	"committee" text NOT NULL,
	"year" integer NOT NULL,
	"cases" integer NOT NULL,
	"removed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "retention_removal_kommun_committee_year_pk" PRIMARY KEY("kommun","committee","year")
);
--> statement-breakpoint
ALTER TABLE "retention_removal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_setting" (
	"kommun" char(4) PRIMARY KEY NOT NULL,
	"months" integer,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "retention_setting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "last_month" char(7);--> statement-breakpoint
ALTER TABLE "case_revision" ADD COLUMN "scrubbed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "frozen_month" ADD CONSTRAINT "frozen_month_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_removal" ADD CONSTRAINT "retention_removal_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_setting" ADD CONSTRAINT "retention_setting_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_by_last_month" ON "cases" USING btree ("kommun","committee","discharged","last_month");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_protected" CHECK ("cases"."record" -> 'protectedIdentity' <> 'true'::jsonb or ("cases"."birth_year" is null
				and "cases"."record" ->> 'birthYear' is null and "cases"."record" ->> 'ward' is null
				and "cases"."record" ->> 'note' is null and "cases"."ward" = 'okänd'));--> statement-breakpoint
CREATE POLICY "app_select" ON "frozen_month" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('figures.read', 'cases.read', 'cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "frozen_month" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "retention_removal" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('retention.write', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "retention_removal" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "retention_removal" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "retention_setting" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('settings.read', 'retention.write', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "retention_setting" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('retention.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "retention_setting" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('retention.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('retention.write')));