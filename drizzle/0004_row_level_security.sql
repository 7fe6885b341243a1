ALTER TABLE "kommun" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "region" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "committee" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "list_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_contribution" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "monthly_fact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_revision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "column_mapping" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_batch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "agreement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "liability_amount" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "target" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "series_value" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "setting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "cases_number_start";--> statement-breakpoint
DROP INDEX "cases_serial_start";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "number_key" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "serial" text;--> statement-breakpoint
UPDATE "cases" SET "number_key" = upper("number"), "serial" = coalesce(ltrim(substring("number" from '[0-9]+$'), '0'), '');--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "number_key" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "serial" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "committees" text[];--> statement-breakpoint
UPDATE "import_batch" SET "committees" = array(SELECT "code" FROM "committee" WHERE "committee"."kommun" = "import_batch"."kommun");--> statement-breakpoint
ALTER TABLE "import_batch" ALTER COLUMN "committees" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_number_start" ON "cases" USING btree ("kommun","number_key" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "cases_serial_start" ON "cases" USING btree ("kommun","serial" text_pattern_ops);--> statement-breakpoint
CREATE POLICY "all_select" ON "kommun" AS PERMISSIVE FOR SELECT TO "svu_app", "svu_log", "svu_signin" USING (true);--> statement-breakpoint
CREATE POLICY "all_select" ON "region" AS PERMISSIVE FOR SELECT TO "svu_app", "svu_log", "svu_signin" USING (true);--> statement-breakpoint
CREATE POLICY "all_select" ON "committee" AS PERMISSIVE FOR SELECT TO "svu_app", "svu_log", "svu_signin" USING (true);--> statement-breakpoint
CREATE POLICY "app_select" ON "list_item" AS PERMISSIVE FOR SELECT TO "svu_app" USING (region = (select svu_region()));--> statement-breakpoint
CREATE POLICY "app_insert" ON "list_item" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (region = (select svu_region()) and (select svu_may('lists.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "list_item" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (region = (select svu_region()) and (select svu_may('lists.write'))) WITH CHECK (region = (select svu_region()) and (select svu_may('lists.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "list_item" AS PERMISSIVE FOR DELETE TO "svu_app" USING (region = (select svu_region()) and (select svu_may('lists.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "cases" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "cases" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "cases" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "cases" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "case_contribution" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "case_contribution" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "case_contribution" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "monthly_fact" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('figures.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "monthly_fact" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "monthly_fact" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "monthly_fact" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "case_revision" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "case_revision" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.write', 'import', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "column_mapping" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('import')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "column_mapping" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('import')));--> statement-breakpoint
CREATE POLICY "app_update" ON "column_mapping" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('import'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('import')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "column_mapping" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('import')));--> statement-breakpoint
CREATE POLICY "app_select" ON "import_batch" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and ((kind = 'cases' and (select svu_may('import')) and committees <@ (select svu_committees()))
		or (kind = 'series' and (select svu_may('series.write'))) or (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "import_batch" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and ((kind = 'cases' and (select svu_may('import')) and committees <@ (select svu_committees()))
		or (kind = 'series' and (select svu_may('series.write'))) or (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_update" ON "import_batch" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and ((kind = 'cases' and (select svu_may('import')) and committees <@ (select svu_committees()))
		or (kind = 'series' and (select svu_may('series.write'))) or (select svu_may('upkeep')))) WITH CHECK (kommun = (select svu_kommun()) and ((kind = 'cases' and (select svu_may('import')) and committees <@ (select svu_committees()))
		or (kind = 'series' and (select svu_may('series.write'))) or (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_delete" ON "import_batch" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and ((kind = 'cases' and (select svu_may('import')) and committees <@ (select svu_committees()))
		or (kind = 'series' and (select svu_may('series.write'))) or (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_select" ON "import_row" AS PERMISSIVE FOR SELECT TO "svu_app" USING (import_id in (select id from import_batch));--> statement-breakpoint
CREATE POLICY "app_insert" ON "import_row" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (import_id in (select id from import_batch));--> statement-breakpoint
CREATE POLICY "app_update" ON "import_row" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (import_id in (select id from import_batch)) WITH CHECK (import_id in (select id from import_batch));--> statement-breakpoint
CREATE POLICY "app_delete" ON "import_row" AS PERMISSIVE FOR DELETE TO "svu_app" USING (import_id in (select id from import_batch));--> statement-breakpoint
CREATE POLICY "app_select" ON "agreement" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('settings.read', 'figures.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "agreement" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('agreements.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "agreement" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('agreements.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('agreements.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "agreement" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('agreements.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "liability_amount" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('settings.read', 'figures.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "liability_amount" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('agreements.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "liability_amount" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('agreements.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('agreements.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "liability_amount" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('agreements.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "target" AS PERMISSIVE FOR SELECT TO "svu_app" USING ((kommun = (select svu_kommun()) and (select svu_may('settings.read', 'figures.read', 'upkeep')))
				or (kommun in (select code from kommun where region = (select svu_region())) and (select svu_may('published.read'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "target" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('targets.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "target" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('targets.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('targets.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "target" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('targets.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "series" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('settings.read', 'figures.read', 'series.write')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "series" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('series.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "series" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('series.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('series.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "series" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('series.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "series_value" AS PERMISSIVE FOR SELECT TO "svu_app" USING (series_id in (select id from series));--> statement-breakpoint
CREATE POLICY "app_insert" ON "series_value" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (series_id in (select id from series) and (select svu_may('series.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "series_value" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (series_id in (select id from series) and (select svu_may('series.write'))) WITH CHECK (series_id in (select id from series) and (select svu_may('series.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "series_value" AS PERMISSIVE FOR DELETE TO "svu_app" USING (series_id in (select id from series) and (select svu_may('series.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "setting" AS PERMISSIVE FOR SELECT TO "svu_app" USING ((select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "setting" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK ((select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "setting" AS PERMISSIVE FOR UPDATE TO "svu_app" USING ((select svu_may('upkeep'))) WITH CHECK ((select svu_may('upkeep')));