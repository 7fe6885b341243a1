-- A case without these texts in its notes, whether it was stored when cases had one note or several.
CREATE FUNCTION svu_without_notes(record jsonb, texts text[]) RETURNS jsonb
	LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT record
		|| CASE WHEN record ->> 'note' = ANY (texts) THEN '{"note": "(utplånad)"}'::jsonb ELSE '{}' END
		|| CASE WHEN record ? 'notes' THEN jsonb_build_object('notes', (
			SELECT coalesce(jsonb_agg(CASE WHEN one ->> 'text' = ANY (texts)
				THEN one || '{"text": "(utplånad)"}' ELSE one END ORDER BY place), '[]')
			FROM jsonb_array_elements(record -> 'notes') WITH ORDINALITY AS each (one, place)
		)) ELSE '{}' END
$$;
--> statement-breakpoint
-- Takes texts out of the notes of a case's history, which the application itself can only add to, and out
-- of previews of imports. Never out of the case: what it says now is corrected first. Gives the versions
-- that held one with the digest of what is left of each, for the log.
CREATE FUNCTION svu_erase_notes(wanted_case uuid, texts text[])
	RETURNS TABLE (version integer, digest text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
	own cases%ROWTYPE;
BEGIN
	SELECT * INTO own FROM cases WHERE id = wanted_case AND kommun = svu_kommun()
		AND committee = ANY(svu_committees()) FOR UPDATE;
	IF NOT FOUND OR NOT svu_may('cases.write') OR svu_without_notes(own.record, texts) <> own.record
	THEN
		RAISE EXCEPTION 'The notes are not to be erased' USING ERRCODE = 'insufficient_privilege';
	END IF;
	DELETE FROM import_batch batch USING import_row copy
	WHERE copy.kommun = own.kommun AND copy.case_id = own.id AND svu_without_notes(copy.record, texts) <> copy.record
		AND batch.kommun = copy.kommun AND batch.id = copy.import_id AND batch.status = 'staged';
	RETURN QUERY
	UPDATE case_revision AS change SET scrubbed = true,
		before = svu_without_notes(change.before, texts), after = svu_without_notes(change.after, texts)
	WHERE change.kommun = own.kommun AND change.case_id = own.id
		AND (svu_without_notes(change.before, texts) <> change.before
			OR svu_without_notes(change.after, texts) <> change.after)
	RETURNING change.version, svu_change_digest(change.kommun::text, change.committee,
		change.case_id, change.version, change.at, change.actor, change.actor_id, change.source,
		change.import_id, change.before, change.after);
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_erase_notes(uuid, text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_erase_notes(uuid, text[]) TO svu_app;
--> statement-breakpoint
-- Holds cases of a kommun and their history against what the log says of them, for the verification, which may
-- not read cases: says what differs, never what a case is. One row for each logged change (finding
-- null where it agrees, 'removed' or 'not-covered' where there is nothing left to compare), and one
-- for each fault that no entry tells of. History that lost values is what is left of it only where the
-- case was protected, or the log says that its notes were erased and what that left.
CREATE OR REPLACE FUNCTION svu_check_cases(own_kommun text, wanted uuid[])
	RETURNS TABLE (entry bigint, case_id uuid, version integer, finding text)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	WITH logged AS MATERIALIZED (
		SELECT entry.id, entry.case_id, (details ->> 'version')::integer AS version,
			details ->> 'digest' AS digest, details ->> 'bare' AS bare,
			max((details ->> 'version')::integer) OVER (PARTITION BY entry.case_id) AS latest
		FROM log_entry AS entry
		WHERE entry.kommun = own_kommun::char(4) AND entry.case_id = ANY (wanted)
			AND event IN ('case-created', 'case-changed')
	),
	removed AS MATERIALIZED (
		SELECT entry.case_id AS id FROM log_entry AS entry
		WHERE entry.kommun = own_kommun::char(4) AND entry.case_id = ANY (wanted)
			AND event = 'case-removed'
		UNION
		SELECT gone FROM log_entry AS entry, unnest(case_ids) AS gone
		WHERE entry.kommun = own_kommun::char(4) AND event = 'retention-removed'
			AND case_ids && wanted AND gone = ANY (wanted)
	),
	history AS MATERIALIZED (
		SELECT *, max(revision.version) OVER (PARTITION BY revision.case_id) AS latest
		FROM case_revision AS revision
		WHERE revision.kommun = own_kommun::char(4) AND revision.case_id = ANY (wanted)
	),
	protected AS MATERIALIZED (
		SELECT DISTINCT history.case_id AS id FROM history
		WHERE history.after -> 'protectedIdentity' = 'true'::jsonb
	),
	erased AS MATERIALIZED (
		SELECT DISTINCT ON (entry.case_id, part.key) entry.case_id, part.key::integer AS version,
			part.value AS digest
		FROM log_entry AS entry, jsonb_each_text(details -> 'digests') AS part
		WHERE entry.kommun = own_kommun::char(4) AND entry.case_id = ANY (wanted)
			AND event = 'case-notes-erased'
		ORDER BY entry.case_id, part.key, entry.id DESC
	),
	standing AS MATERIALIZED (
		SELECT * FROM cases WHERE cases.kommun = own_kommun::char(4) AND cases.id = ANY (wanted)
	),
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
				AND NOT (change.scrubbed AND protected.id IS NOT NULL
					AND logged.bare = svu_change_digest(change.kommun::text,
					change.committee, change.case_id, change.version, change.at, change.actor,
					change.actor_id, change.source, change.import_id, svu_bare_case(change.before),
					svu_bare_case(change.after)))
				AND NOT (change.scrubbed AND erased.digest IS NOT DISTINCT FROM svu_change_digest(
					change.kommun::text, change.committee, change.case_id, change.version, change.at,
					change.actor, change.actor_id, change.source, change.import_id, change.before,
					change.after))
				THEN 'revision-differs'
		END
	FROM logged LEFT JOIN standing ON standing.id = logged.case_id
		LEFT JOIN removed ON removed.id = logged.case_id
		LEFT JOIN history AS change
			ON change.case_id = logged.case_id AND change.version = logged.version
		LEFT JOIN protected ON protected.id = logged.case_id
		LEFT JOIN erased ON erased.case_id = logged.case_id AND erased.version = logged.version
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
