CREATE TABLE "saved_list" (
	"kommun" char(4) NOT NULL,
	"owner" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	CONSTRAINT "saved_list_kommun_owner_name_pk" PRIMARY KEY("kommun","owner","name")
);
--> statement-breakpoint
ALTER TABLE "saved_list" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "marks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "saved_list" ADD CONSTRAINT "saved_list_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_marked" ON "cases" USING gin ("marks");--> statement-breakpoint
CREATE INDEX "cases_by_ready" ON "cases" USING btree ("kommun","ready");--> statement-breakpoint
CREATE INDEX "cases_by_plan" ON "cases" USING btree ("kommun","plan","admitted","id");--> statement-breakpoint
CREATE POLICY "app_select" ON "saved_list" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('cases.read')) and owner = (select current_setting('svu.actor_id', true)));--> statement-breakpoint
CREATE POLICY "app_insert" ON "saved_list" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('cases.read')) and owner = (select current_setting('svu.actor_id', true)));--> statement-breakpoint
CREATE POLICY "app_update" ON "saved_list" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('cases.read')) and owner = (select current_setting('svu.actor_id', true))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('cases.read')) and owner = (select current_setting('svu.actor_id', true)));--> statement-breakpoint
CREATE POLICY "app_delete" ON "saved_list" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('cases.read')) and owner = (select current_setting('svu.actor_id', true)));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_list TO svu_app;
--> statement-breakpoint
UPDATE cases SET marks =
	CASE WHEN jsonb_array_length(record -> 'deficienciesInpatient') > 0 THEN ARRAY['slutenvard'] ELSE '{}' END
	|| ARRAY(SELECT 'slutenvard.' || code FROM jsonb_array_elements_text(record -> 'deficienciesInpatient') AS code)
	|| CASE WHEN jsonb_array_length(record -> 'deficienciesPrimary') > 0 THEN ARRAY['primarvard'] ELSE '{}' END
	|| ARRAY(SELECT 'primarvard.' || code FROM jsonb_array_elements_text(record -> 'deficienciesPrimary') AS code)
	|| ARRAY(SELECT 'orsak.' || code FROM jsonb_array_elements_text(record -> 'delayReasons') AS code);
--> statement-breakpoint
-- Which of the actor's cases have one of some marks. The owner looks: the operator that compares lists is
-- not marked leakproof, so that behind a policy it is tried on every case there is. Gives ids alone; the
-- cases are read as whoever asks.
CREATE FUNCTION svu_cases_marked(wanted text[]) RETURNS SETOF uuid
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT id FROM cases
	WHERE kommun = svu_kommun() AND committee = ANY (svu_committees()::text[])
		AND marks && wanted AND svu_may('cases.read')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_cases_marked(text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_cases_marked(text[]) TO svu_app;
