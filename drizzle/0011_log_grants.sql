-- The log is only added to. Its number and its transaction are the database's to set.
GRANT INSERT (at, actor, actor_id, address, kommun, committee, event, case_id, case_ids, details)
	ON log_entry TO svu_app, svu_signin, svu_log;
--> statement-breakpoint
GRANT SELECT ON log_entry TO svu_log;
--> statement-breakpoint
GRANT SELECT, INSERT ON log_seal, log_review TO svu_log;
--> statement-breakpoint
GRANT SELECT ON log_review_mark TO svu_log;
--> statement-breakpoint
GRANT INSERT (review_id, entry_id, at, actor, actor_id, outcome, note) ON log_review_mark TO svu_log;
--> statement-breakpoint
-- Which case an entry is about, and nothing else of the case.
GRANT SELECT (id, kommun, committee, number, number_key) ON cases TO svu_log;
--> statement-breakpoint
-- What a change of a case was, without saying what: the log keeps it, and the verification compares
-- it with the history, for as long as that is there.
CREATE FUNCTION svu_revision_digest(before jsonb, after jsonb) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT encode(sha256(convert_to(coalesce(before::text, '') || '|' || after::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- The digests of a case's history for the verification, which may not read cases.
CREATE FUNCTION svu_revision_digests(cases uuid[])
	RETURNS TABLE (case_id uuid, version integer, digest text)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT case_revision.case_id, case_revision.version,
		svu_revision_digest(case_revision.before, case_revision.after)
	FROM case_revision WHERE case_revision.case_id = ANY (cases)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_revision_digests(uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_revision_digests(uuid[]) TO svu_log;
