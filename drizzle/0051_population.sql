CREATE TABLE "population" (
	"kommun" char(4) NOT NULL,
	"year" integer NOT NULL,
	"from_65" integer,
	"from_80" integer,
	CONSTRAINT "population_kommun_year_pk" PRIMARY KEY("kommun","year"),
	CONSTRAINT "population_counts" CHECK ("population"."from_65" > 0 and "population"."from_80" > 0),
	CONSTRAINT "population_part" CHECK ("population"."from_80" <= "population"."from_65")
);
--> statement-breakpoint
ALTER TABLE "population" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "population" ADD CONSTRAINT "population_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "population" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('settings.read', 'figures.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "population" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('series.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "population" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('series.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('series.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "population" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('series.write')));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON population TO svu_app;
