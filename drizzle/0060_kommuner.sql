CREATE POLICY "app_insert" ON "kommun" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (region = (select svu_region()) and (select svu_may('lists.write')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "committee" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('lists.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "committee" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('lists.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('lists.write')));--> statement-breakpoint
GRANT INSERT ON kommun TO svu_app;--> statement-breakpoint
GRANT INSERT, UPDATE (abbreviation, name, from_age) ON committee TO svu_app;
