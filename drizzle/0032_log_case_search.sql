CREATE INDEX "log_entry_cases" ON "log_entry" USING gin ("case_ids") WHERE "log_entry"."case_ids" is not null;--> statement-breakpoint
-- Which entries are about some cases of the actor's kommun, for the log's keepers. The owner looks: the
-- operator that compares lists is not marked leakproof, so that behind a policy it is tried on every
-- entry there is. Gives numbers alone; the entries are read as whoever asks.
CREATE FUNCTION svu_entries_about(wanted uuid[]) RETURNS SETOF bigint
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT id FROM log_entry
	WHERE kommun = svu_kommun() AND case_id = ANY (wanted) AND svu_may('log.read')
	UNION
	SELECT id FROM log_entry
	WHERE kommun = svu_kommun() AND case_ids && wanted AND svu_may('log.read')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_entries_about(uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_entries_about(uuid[]) TO svu_log;
