CREATE TABLE "number_series" (
	"kommun" char(4) NOT NULL,
	"committee" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_series_kommun_committee_year_pk" PRIMARY KEY("kommun","committee","year")
);
--> statement-breakpoint
ALTER TABLE "number_series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "kommun_setting" ADD COLUMN "gap_free_numbers" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "number_series" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "number_series" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "number_series" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON number_series TO svu_app;
