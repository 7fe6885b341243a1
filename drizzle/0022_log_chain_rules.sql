GRANT SELECT, UPDATE (sealed, hash) ON log_chain TO svu_log;
--> statement-breakpoint
-- The chain of an installation that has one goes on: its links so far are what they were, and from
-- here on links have times and the log covers all that it says of cases.
INSERT INTO log_chain (id, started_at, first_position, last_revision, sealed, hash)
SELECT gen_random_uuid(), date_trunc('milliseconds', now()),
	coalesce((SELECT max(position) FROM log_seal), 0) + 1,
	coalesce((SELECT max(id) FROM case_revision), 0),
	coalesce((SELECT max(position) FROM log_seal), 0),
	coalesce((SELECT hash FROM log_seal ORDER BY position DESC LIMIT 1), '');
--> statement-breakpoint
-- Everything that a change of a case is in its history, as one digest: who, when, how, and what it
-- was before and after.
CREATE FUNCTION svu_change_digest(
	kommun text, committee text, case_id uuid, version integer, at timestamptz, actor text,
	actor_id text, source text, import_id uuid, before jsonb, after jsonb
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT encode(sha256(convert_to(jsonb_build_array(kommun, committee, case_id, version,
		extract(epoch FROM at), actor, actor_id, source, import_id)::text
		|| coalesce(before::text, 'null') || after::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- What svu_protect_case leaves of a case whose identity has become protected.
CREATE FUNCTION svu_bare_case(record jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT record || '{"birthYear": null, "ward": null, "note": null}'
$$;
--> statement-breakpoint
-- Some cases, in the order of their ids: those there are, and those the log says were made.
CREATE FUNCTION svu_cases_to_check(after uuid, size integer) RETURNS SETOF uuid
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT id FROM (
		(SELECT id FROM cases WHERE id > after ORDER BY id LIMIT size)
		UNION
		(SELECT DISTINCT case_id FROM log_entry WHERE case_id > after
			AND event IN ('case-created', 'case-changed') ORDER BY case_id LIMIT size)
	) AS known ORDER BY id LIMIT size
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_cases_to_check(uuid, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_cases_to_check(uuid, integer) TO svu_log;
--> statement-breakpoint
-- Holds cases and their history against what the log says of them, for the verification, which may
-- not read cases: says what differs, never what a case is. One row for each logged change (finding
-- null where it agrees, 'removed' or 'not-covered' where there is nothing left to compare), and one
-- for each fault that no entry tells of.
CREATE FUNCTION svu_check_cases(wanted uuid[])
	RETURNS TABLE (entry bigint, case_id uuid, version integer, finding text)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	WITH logged AS MATERIALIZED (
		SELECT entry.id, entry.case_id, (details ->> 'version')::integer AS version,
			details ->> 'digest' AS digest, details ->> 'bare' AS bare,
			max((details ->> 'version')::integer) OVER (PARTITION BY entry.case_id) AS latest
		FROM log_entry AS entry
		WHERE entry.case_id = ANY (wanted) AND event IN ('case-created', 'case-changed')
	),
	removed AS MATERIALIZED (
		SELECT entry.case_id AS id FROM log_entry AS entry
		WHERE entry.case_id = ANY (wanted) AND event = 'case-removed'
		UNION
		SELECT gone FROM log_entry AS entry, unnest(case_ids) AS gone
		WHERE event = 'retention-removed' AND case_ids && wanted AND gone = ANY (wanted)
	),
	history AS MATERIALIZED (
		SELECT *, max(revision.version) OVER (PARTITION BY revision.case_id) AS latest
		FROM case_revision AS revision WHERE revision.case_id = ANY (wanted)
	),
	standing AS MATERIALIZED (SELECT * FROM cases WHERE id = ANY (wanted)),
	chain AS MATERIALIZED (SELECT coalesce(max(last_revision), 0) AS last_revision FROM log_chain)
	SELECT logged.id, logged.case_id, logged.version, CASE
			WHEN standing.id IS NULL AND removed.id IS NOT NULL THEN 'removed'
			WHEN standing.id IS NULL THEN
				CASE WHEN logged.version = logged.latest THEN 'case-gone' ELSE 'removed' END
			WHEN change.id IS NULL THEN 'revision-gone'
			WHEN logged.bare IS NULL AND change.scrubbed THEN 'not-covered'
			WHEN logged.digest IS DISTINCT FROM CASE WHEN logged.bare IS NULL
					THEN svu_revision_digest(change.before, change.after)
					ELSE svu_change_digest(change.kommun::text, change.committee, change.case_id,
						change.version, change.at, change.actor, change.actor_id, change.source,
						change.import_id, change.before, change.after) END
				AND NOT (change.scrubbed AND logged.bare = svu_change_digest(change.kommun::text,
					change.committee, change.case_id, change.version, change.at, change.actor,
					change.actor_id, change.source, change.import_id, svu_bare_case(change.before),
					svu_bare_case(change.after)))
				THEN 'revision-differs'
		END
	FROM logged LEFT JOIN standing ON standing.id = logged.case_id
		LEFT JOIN removed ON removed.id = logged.case_id
		LEFT JOIN history AS change
			ON change.case_id = logged.case_id AND change.version = logged.version
	UNION ALL
	SELECT NULL, standing.id, standing.version, 'case-returned'
	FROM standing JOIN removed ON removed.id = standing.id
	UNION ALL
	SELECT NULL, change.case_id, change.version, 'revision-unlogged'
	FROM history AS change, chain
	WHERE NOT EXISTS (SELECT 1 FROM logged
			WHERE logged.case_id = change.case_id AND logged.version = change.version)
		AND (change.id > chain.last_revision OR EXISTS (SELECT 1 FROM logged
			WHERE logged.case_id = change.case_id AND logged.version < change.version))
	UNION ALL
	SELECT NULL, standing.id, standing.version,
		CASE WHEN last.id IS NULL THEN 'case-unlogged' ELSE 'case-differs' END
	FROM standing CROSS JOIN chain
		LEFT JOIN history AS last ON last.case_id = standing.id AND last.version = last.latest
		LEFT JOIN history AS first ON first.case_id = standing.id AND first.version = 1
	WHERE last.id IS NULL OR standing.version <> last.version OR standing.record <> last.after
		OR (standing.kommun::text, standing.committee, standing.number)
			IS DISTINCT FROM (record ->> 'kommun', record ->> 'committee', record ->> 'number')
		OR standing.birth_year IS DISTINCT FROM (record ->> 'birthYear')::integer
		OR (standing.sex, standing.care_form) IS DISTINCT FROM (record ->> 'sex', record ->> 'careForm')
		OR (standing.ward, standing.health_centre, standing.plan) IS DISTINCT FROM (
			coalesce(record ->> 'ward', 'okänd'), coalesce(record ->> 'healthCentre', 'okänd'),
			coalesce(record ->> 'plan', 'okänd'))
		OR (standing.kommun, standing.committee) IS DISTINCT FROM (last.kommun, last.committee)
		OR (last.id > chain.last_revision AND standing.updated_at <> last.at)
		OR (first.id > chain.last_revision AND (standing.created_at <> first.at
			OR standing.sample <> (first.source = 'sample')))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_check_cases(uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_check_cases(uuid[]) TO svu_log;
--> statement-breakpoint
DROP FUNCTION svu_revision_digests(uuid[]);
--> statement-breakpoint
-- What a kommun has published of a month, as one digest; '' where it has published nothing.
CREATE FUNCTION svu_published_digest(wanted_kommun text, wanted_month text) RETURNS text
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT coalesce(encode(sha256(convert_to(string_agg(part, E'\n' ORDER BY part COLLATE "C"), 'UTF8')),
		'hex'), '')
	FROM (
		SELECT jsonb_build_array('month', to_char(published_on, 'YYYY-MM-DD'), threshold,
			extract(epoch FROM reviewed_at))::text AS part
		FROM published_month
		WHERE kommun = wanted_kommun::char(4) AND month = wanted_month::char(7)
		UNION ALL
		SELECT jsonb_build_array('figures', breakdown, "group", figures)::text FROM published_figure
		WHERE kommun = wanted_kommun::char(4) AND month = wanted_month::char(7)
		UNION ALL
		SELECT jsonb_build_array('mask', mask)::text FROM published_mask
		WHERE kommun = wanted_kommun::char(4) AND month = wanted_month::char(7)
	) AS parts
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_published_digest(text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_published_digest(text, text) TO svu_app;
--> statement-breakpoint
-- The months that are published, or that the log says were.
CREATE FUNCTION svu_published_months() RETURNS TABLE (kommun text, month text)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT published_month.kommun::text, published_month.month::text FROM published_month
	UNION
	SELECT log_entry.kommun::text, details ->> 'month' FROM log_entry WHERE event = 'published'
	ORDER BY 1, 2
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_published_months() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_published_months() TO svu_log;
--> statement-breakpoint
-- Whether what is published of a month is what the latest entry about it says; null where it is.
CREATE FUNCTION svu_check_published(wanted_kommun text, wanted_month text)
	RETURNS TABLE (entry bigint, finding text)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT latest.id, CASE
		WHEN latest.id IS NULL THEN 'published-unlogged'
		WHEN coalesce(latest.digest, '') <> svu_published_digest(wanted_kommun, wanted_month)
			THEN 'published-differs' END
	FROM (SELECT 1) AS always LEFT JOIN LATERAL (
		SELECT id, details ->> 'digest' AS digest FROM log_entry
		WHERE event = 'published' AND kommun = wanted_kommun::char(4)
			AND details ->> 'month' = wanted_month
		ORDER BY id DESC LIMIT 1
	) AS latest ON true
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_check_published(text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_check_published(text, text) TO svu_log;
--> statement-breakpoint
-- What is published already is noted as it stands, so that it is covered from here on.
INSERT INTO log_entry (at, actor, actor_id, kommun, event, details)
SELECT now(), 'systemet', 'systemet', kommun, 'published', jsonb_build_object('month', month,
	'digest', svu_published_digest(kommun::text, month::text), 'how', 'upgrade')
FROM published_month ORDER BY kommun, month;
--> statement-breakpoint
-- What ids in the log stand for, for its keepers: accounts, keys, imports, series and spot checks of
-- their kommun. Nothing else of them.
CREATE FUNCTION svu_log_names(wanted uuid[]) RETURNS TABLE (id text, name text)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT app_user.id::text, app_user.name || ' (' || email || ')' FROM app_user
	WHERE app_user.id = ANY (wanted) AND kommun = svu_kommun() AND svu_may('log.read')
	UNION ALL
	SELECT api_token.id::text, api_token.name FROM api_token
	WHERE api_token.id = ANY (wanted) AND kommun = svu_kommun() AND svu_may('log.read')
	UNION ALL
	SELECT import_batch.id::text, filename FROM import_batch
	WHERE import_batch.id = ANY (wanted) AND kommun = svu_kommun() AND svu_may('log.read')
	UNION ALL
	SELECT series.id::text, series.name FROM series
	WHERE series.id = ANY (wanted) AND kommun = svu_kommun() AND svu_may('log.read')
	UNION ALL
	SELECT log_review.id::text, to_char(at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI')
	FROM log_review
	WHERE log_review.id = ANY (wanted) AND kommun = svu_kommun() AND svu_may('log.read')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_log_names(uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_log_names(uuid[]) TO svu_log;
