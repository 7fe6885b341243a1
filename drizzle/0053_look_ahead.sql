CREATE TABLE "free_places" (
	"kommun" char(4) NOT NULL,
	"committee" text NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"free" integer NOT NULL,
	"author" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "free_places_kommun_committee_day_kind_pk" PRIMARY KEY("kommun","committee","day","kind"),
	CONSTRAINT "free_places_kind" CHECK ("free_places"."kind" in ('korttids', 'sabo', 'hemtjanst')),
	CONSTRAINT "free_places_count" CHECK ("free_places"."free" >= 0)
);
--> statement-breakpoint
ALTER TABLE "free_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "expected_on" date;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "estimate_slip" integer;--> statement-breakpoint
ALTER TABLE "free_places" ADD CONSTRAINT "free_places_kommun_committee_committee_kommun_code_fk" FOREIGN KEY ("kommun","committee") REFERENCES "public"."committee"("kommun","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "free_places" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('cases.read', 'upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "free_places" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('places.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "free_places" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('places.write'))) WITH CHECK (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('places.write')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "free_places" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('places.write')));
--> statement-breakpoint
-- What domain/look-ahead/estimate.ts reads off a case that was stored before.
UPDATE cases SET
	expected_on = (
		SELECT left(event ->> 'at', 10)::date
		FROM jsonb_array_elements(record -> 'events') WITH ORDINALITY AS entered(event, place)
		WHERE event ->> 'type' = 'plannedDischarge' ORDER BY place DESC LIMIT 1),
	estimate_slip = CASE WHEN record ->> 'plan' IS DISTINCT FROM 'avliden' THEN left(discharged, 10)::date - (
		SELECT left(event ->> 'at', 10)::date
		FROM jsonb_array_elements(record -> 'events') WITH ORDINALITY AS entered(event, place)
		WHERE event ->> 'type' = 'plannedDischarge' AND (event -> 'imported' = 'true'
			OR ((event ->> 'registered')::timestamptz AT TIME ZONE 'Europe/Stockholm')::date < left(discharged, 10)::date)
		ORDER BY place DESC LIMIT 1) END
WHERE NOT annulled;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON free_places TO svu_app;
