DROP INDEX "cases_number_start";--> statement-breakpoint
DROP INDEX "cases_by_ready";--> statement-breakpoint
-- Generated, and then not: so the table is written once, whatever there is of it, and no case is changed.
ALTER TABLE "cases" ADD COLUMN "number_order" text collate "C" NOT NULL GENERATED ALWAYS AS (translate("number_key", 'ÅÄÖ', '[\]')) STORED;--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "number_order" DROP EXPRESSION;--> statement-breakpoint
CREATE INDEX "cases_by_number_order" ON "cases" USING btree ("kommun","number_order","id");--> statement-breakpoint
CREATE INDEX "cases_by_days" ON "cases" USING btree ("kommun","days","id");--> statement-breakpoint
CREATE INDEX "cases_by_ward" ON "cases" USING btree ("kommun","ward","id");--> statement-breakpoint
CREATE INDEX "cases_by_health_centre" ON "cases" USING btree ("kommun","health_centre","admitted","id");--> statement-breakpoint
CREATE INDEX "cases_of_rare_sex" ON "cases" USING btree ("kommun","sex","admitted") WHERE "cases"."sex" = 'uppgift saknas';--> statement-breakpoint
CREATE INDEX "cases_of_rare_age" ON "cases" USING btree ("kommun","age_band","admitted") WHERE "cases"."age_band" in ('<18', 'okänd');--> statement-breakpoint
CREATE INDEX "cases_of_rare_care_form" ON "cases" USING btree ("kommun","care_form","admitted") WHERE "cases"."care_form" <> 'somatisk';--> statement-breakpoint
CREATE INDEX "cases_by_ready" ON "cases" USING btree ("kommun","ready","id");--> statement-breakpoint
-- As many as are asked for: whoever gets that many knows that there are more. Of mistakes, of others, or (null) of both.
DROP FUNCTION svu_cases_marked(text[]);--> statement-breakpoint
CREATE FUNCTION svu_cases_marked(wanted text[], mistakes boolean, most integer) RETURNS SETOF uuid
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT id FROM cases
	WHERE kommun = svu_kommun() AND committee = ANY (svu_committees()::text[])
		AND marks && wanted AND (mistakes IS NULL OR annulled = mistakes) AND svu_may('cases.read')
	LIMIT most
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_cases_marked(text[], boolean, integer) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_cases_marked(text[], boolean, integer) TO svu_app;--> statement-breakpoint
GRANT SELECT (number_order) ON cases TO svu_log;
