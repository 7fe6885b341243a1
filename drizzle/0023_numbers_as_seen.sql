ALTER TABLE "cases" DROP CONSTRAINT "cases_number";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "number_twin" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Numbers that differ in case only were two before: both cases stay, the first registered keeps 0.
UPDATE "cases" SET "number_twin" = twins.place - 1 FROM (
	SELECT "id", row_number() OVER (PARTITION BY "kommun", "committee", "number_key" ORDER BY "created_at", "id") AS place FROM "cases"
) AS twins WHERE twins."id" = "cases"."id" AND twins.place > 1;--> statement-breakpoint
ALTER TABLE "column_mapping" ADD COLUMN "actor" text;--> statement-breakpoint
ALTER TABLE "column_mapping" ADD COLUMN "at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "gravity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_number" UNIQUE("kommun","committee","number_key","number_twin");--> statement-breakpoint
-- Our own headers mean themselves: what was stored of them is not obeyed, and goes. So do headers
-- with signs that cannot be seen, which are looked up without them.
DELETE FROM "column_mapping" WHERE lower(translate("header", chr(173) || chr(8203) || chr(8204) || chr(8205) || chr(8288) || chr(65279), '')) in ('ärendenummer', 'kommun', 'kön', 'födelseår', 'nämnd', 'vårdform', 'sjukhus', 'avdelning', 'hälsocentral', 'inskriven', 'inskrivningsmeddelande', 'beräknad utskrivning', 'utskrivningsklar', 'återtagen', 'utskrivningsklar igen', 'utskriven', 'planering', 'sip kallad', 'sip datum', 'sip utfall', 'orsak ej hemgång', 'brist slutenvård', 'brist primärvård', 'betalningsundantag', 'korttids slag', 'korttids från', 'korttids till', 'säbo beslut', 'säbo erbjudande', 'säbo inflyttning');--> statement-breakpoint
ALTER TABLE "column_mapping" ADD CONSTRAINT "column_mapping_own_header" CHECK ("column_mapping"."header" not in ('ärendenummer', 'kommun', 'kön', 'födelseår', 'nämnd', 'vårdform', 'sjukhus', 'avdelning', 'hälsocentral', 'inskriven', 'inskrivningsmeddelande', 'beräknad utskrivning', 'utskrivningsklar', 'återtagen', 'utskrivningsklar igen', 'utskriven', 'planering', 'sip kallad', 'sip datum', 'sip utfall', 'orsak ej hemgång', 'brist slutenvård', 'brist primärvård', 'betalningsundantag', 'korttids slag', 'korttids från', 'korttids till', 'säbo beslut', 'säbo erbjudande', 'säbo inflyttning'));--> statement-breakpoint
ALTER POLICY "app_insert" ON "column_mapping" TO svu_app WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('import')) and cardinality((select svu_committees())::text[]) > 0);--> statement-breakpoint
ALTER POLICY "app_update" ON "column_mapping" TO svu_app USING (kommun = (select svu_kommun()) and (select svu_may('import')) and cardinality((select svu_committees())::text[]) > 0) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('import')) and cardinality((select svu_committees())::text[]) > 0);--> statement-breakpoint
ALTER POLICY "app_delete" ON "column_mapping" TO svu_app USING (kommun = (select svu_kommun()) and (select svu_may('import')) and cardinality((select svu_committees())::text[]) > 0);