-- The owner's functions, which no policy leads to the kommun, name it wherever they name a case.
CREATE OR REPLACE FUNCTION svu_keep_frozen_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF current_user <> (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID)
		AND EXISTS (
			SELECT 1 FROM case_contribution part JOIN frozen_month frozen
				ON frozen.kommun = part.kommun AND frozen.committee = part.committee
				AND frozen.month = part.month
			WHERE part.kommun = OLD.kommun AND part.case_id = OLD.id
		)
	THEN
		RAISE EXCEPTION 'The case counts in a frozen month'
			USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'frozen_month';
	END IF;
	RETURN OLD;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION svu_remove_past_cases(wanted uuid[])
RETURNS TABLE (committee text, year integer, cases integer, imports uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
	IF NOT svu_may('upkeep') OR NOT EXISTS (
		SELECT 1 FROM retention_setting WHERE kommun = svu_kommun() AND months IS NOT NULL
	) THEN
		RAISE EXCEPTION 'Retention is not set' USING ERRCODE = 'insufficient_privilege';
	END IF;
	RETURN QUERY
	WITH past AS MATERIALIZED (
		SELECT kommun, id, committee, left(discharged, 4)::integer AS year FROM cases
		WHERE id = ANY(wanted) AND kommun = svu_kommun() AND committee = ANY(svu_committees())
			AND discharged IS NOT NULL AND NOT running AND NOT EXISTS (
				SELECT 1 FROM case_contribution part
				WHERE part.kommun = cases.kommun AND part.case_id = cases.id AND NOT EXISTS (
					SELECT 1 FROM frozen_month frozen WHERE frozen.kommun = part.kommun
						AND frozen.committee = part.committee AND frozen.month = part.month
				)
			)
		FOR UPDATE
	),
	came AS MATERIALIZED (
		SELECT past.committee, past.year, array_agg(DISTINCT revision.import_id) AS imports
		FROM past JOIN case_revision revision
			ON revision.kommun = past.kommun AND revision.case_id = past.id
		WHERE revision.import_id IS NOT NULL
		GROUP BY past.committee, past.year
	),
	gone AS (
		DELETE FROM cases USING past WHERE cases.kommun = past.kommun AND cases.id = past.id
		RETURNING past.committee, past.year
	)
	SELECT gone.committee, gone.year, count(*)::integer, coalesce(came.imports, '{}')
	FROM gone LEFT JOIN came USING (committee, year)
	GROUP BY gone.committee, gone.year, came.imports;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION svu_protect_case(protected_case uuid, parts jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
	nothing CONSTANT jsonb := '{"birthYear": null, "ward": null, "note": null}';
	scrubbed integer;
	own cases%ROWTYPE;
BEGIN
	SELECT * INTO own FROM cases WHERE id = protected_case AND kommun = svu_kommun()
		AND committee = ANY(svu_committees()) FOR UPDATE;
	IF NOT FOUND OR NOT svu_may('cases.write', 'import', 'upkeep')
		OR own.record->'protectedIdentity' IS DISTINCT FROM 'true'::jsonb
	THEN
		RAISE EXCEPTION 'The case is not protected' USING ERRCODE = 'insufficient_privilege';
	END IF;
	UPDATE case_revision SET before = before || nothing, after = after || nothing, scrubbed = true
	WHERE kommun = own.kommun AND case_id = own.id AND (before || nothing IS DISTINCT FROM before OR after || nothing <> after);
	GET DIAGNOSTICS scrubbed = ROW_COUNT;
	DELETE FROM import_batch batch USING import_row copy
	WHERE copy.kommun = own.kommun AND copy.case_id = own.id
		AND batch.kommun = copy.kommun AND batch.id = copy.import_id AND batch.status = 'staged'
		AND batch.id IS DISTINCT FROM (
			SELECT import_id FROM case_revision
			WHERE kommun = own.kommun AND case_id = own.id AND version = own.version
		);
	DELETE FROM case_contribution part USING frozen_month frozen
	WHERE part.kommun = own.kommun AND part.case_id = own.id AND frozen.kommun = part.kommun
		AND frozen.committee = part.committee AND frozen.month = part.month;
	INSERT INTO case_contribution
		(case_id, month, kommun, committee, sex, age, ward, health_centre, plan, care_form, facts)
	SELECT own.id, frozen.month, own.kommun, own.committee, own.sex, own.age_band, own.ward,
		own.health_centre, own.plan, own.care_form, part->'facts'
	FROM jsonb_array_elements(parts) AS part JOIN frozen_month frozen
		ON frozen.kommun = own.kommun AND frozen.committee = own.committee
		AND frozen.month = part->>'month';
	RETURN scrubbed;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION svu_keep_to_import() RETURNS trigger LANGUAGE plpgsql
	SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
	under_way CONSTANT uuid[] := ARRAY(
		SELECT id FROM import_batch WHERE status IN ('committing', 'undoing')
			AND id::text IS DISTINCT FROM current_setting('svu.import', true)
	);
	moved uuid[];
	kommuner character(4)[];
BEGIN
	IF cardinality(under_way) = 0 THEN
		RETURN NULL;
	END IF;
	kommuner := ARRAY(SELECT DISTINCT changed.kommun FROM changed);
	IF TG_OP = 'UPDATE' THEN
		moved := ARRAY(SELECT changed.id FROM changed JOIN former USING (kommun, id)
			WHERE changed.version <> former.version);
	ELSE
		moved := ARRAY(SELECT changed.id FROM changed);
	END IF;
	IF EXISTS (SELECT 1 FROM import_row
			WHERE kommun = ANY (kommuner) AND case_id = ANY (moved) AND import_id = ANY (under_way))
		OR EXISTS (SELECT 1 FROM case_revision
			WHERE kommun = ANY (kommuner) AND case_id = ANY (moved) AND import_id = ANY (under_way))
		OR TG_OP <> 'DELETE' AND EXISTS (
			SELECT 1 FROM changed JOIN import_row ON import_row.kommun = changed.kommun
				AND import_row.number_key = changed.number_key
			WHERE changed.id = ANY (moved) AND import_row.import_id = ANY (under_way)
				AND import_row.record->>'committee' = changed.committee)
	THEN
		RAISE EXCEPTION 'The case belongs to an import under way' USING ERRCODE = 'SVI01';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
DROP FUNCTION svu_cases_to_check(uuid, integer);
--> statement-breakpoint
-- Some cases, in the order of their kommuner and ids: those there are, and those the log says were made.
CREATE FUNCTION svu_cases_to_check(after_kommun text, after uuid, size integer)
	RETURNS TABLE (kommun text, id uuid)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT known.kommun::text, known.id FROM (
		(SELECT cases.kommun, cases.id FROM cases
			WHERE (cases.kommun, cases.id) > (after_kommun::char(4), after)
			ORDER BY 1, 2 LIMIT size)
		UNION
		(SELECT DISTINCT entry.kommun, entry.case_id FROM log_entry AS entry
			WHERE (entry.kommun, entry.case_id) > (after_kommun::char(4), after)
				AND entry.case_id IS NOT NULL AND event IN ('case-created', 'case-changed')
			ORDER BY 1, 2 LIMIT size)
	) AS known ORDER BY known.kommun, known.id LIMIT size
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_cases_to_check(text, uuid, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_cases_to_check(text, uuid, integer) TO svu_log;
--> statement-breakpoint
DROP FUNCTION svu_check_cases(uuid[]);
--> statement-breakpoint
-- Holds cases of a kommun and their history against what the log says of them, for the verification, which may
-- not read cases: says what differs, never what a case is. One row for each logged change (finding
-- null where it agrees, 'removed' or 'not-covered' where there is nothing left to compare), and one
-- for each fault that no entry tells of.
CREATE FUNCTION svu_check_cases(own_kommun text, wanted uuid[])
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
REVOKE ALL ON FUNCTION svu_check_cases(text, uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_check_cases(text, uuid[]) TO svu_log;
