CREATE TABLE "list_request" (
	"kommun" char(4) NOT NULL,
	"list" text NOT NULL,
	"name_key" text NOT NULL,
	"name" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "list_request_kommun_list_name_key_pk" PRIMARY KEY("kommun","list","name_key"),
	CONSTRAINT "list_request_list" CHECK ("list_request"."list" in ('ward', 'healthCentre'))
);
--> statement-breakpoint
ALTER TABLE "list_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "value_mapping" (
	"kommun" char(4) NOT NULL,
	"column" text NOT NULL,
	"text_key" text NOT NULL,
	"written" text NOT NULL,
	"code" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "value_mapping_kommun_column_text_key_pk" PRIMARY KEY("kommun","column","text_key"),
	CONSTRAINT "value_mapping_text" CHECK ("value_mapping"."text_key" <> '' and "value_mapping"."code" <> '')
);
--> statement-breakpoint
ALTER TABLE "value_mapping" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "column_mapping" DROP CONSTRAINT "column_mapping_own_header";--> statement-breakpoint
-- A name that is our own from now on always means its own column.
DELETE FROM "column_mapping" WHERE "header" = 'anteckning';--> statement-breakpoint
ALTER TABLE "list_request" ADD CONSTRAINT "list_request_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_mapping" ADD CONSTRAINT "value_mapping_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_mapping" ADD CONSTRAINT "column_mapping_own_header" CHECK ("column_mapping"."header" not in ('ärendenummer', 'kommun', 'kön', 'födelseår', 'nämnd', 'vårdform', 'sjukhus', 'avdelning', 'hälsocentral', 'inskriven', 'inskrivningsmeddelande', 'beräknad utskrivning', 'utskrivningsklar', 'återtagen', 'utskrivningsklar igen', 'utskriven', 'planering', 'sip kallad', 'sip datum', 'sip utfall', 'orsak ej hemgång', 'brist slutenvård', 'brist primärvård', 'betalningsundantag', 'korttids slag', 'korttids från', 'korttids till', 'anteckning', 'säbo beslut', 'säbo erbjudande', 'säbo inflyttning'));--> statement-breakpoint
CREATE POLICY "app_select" ON "list_request" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('cases.write', 'settings.read')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "list_request" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('cases.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "list_request" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('lists.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "value_mapping" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('import', 'settings.read')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "value_mapping" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('values.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "value_mapping" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('values.write'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('values.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "value_mapping" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('values.write')));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON value_mapping TO svu_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON list_request TO svu_app;
--> statement-breakpoint
-- The ward of somebody whose ward is not known: new installations have it in their first lists.
INSERT INTO list_item (region, list, code, name, position)
SELECT region, 'ward', 'okand', 'Okänd avdelning', max(position) + 1
FROM list_item WHERE list = 'ward'
GROUP BY region
HAVING bool_and(lower(name) <> 'okänd avdelning')
ON CONFLICT DO NOTHING;
