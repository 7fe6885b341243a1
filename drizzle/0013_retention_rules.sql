-- The last month each case counts in, for the cases there are; open and running ones have none.
UPDATE cases SET last_month = (
	SELECT max(month) FROM case_contribution WHERE case_contribution.case_id = cases.id
) WHERE discharged IS NOT NULL AND NOT running;
--> statement-breakpoint
GRANT SELECT, INSERT ON frozen_month TO svu_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON retention_setting, retention_removal TO svu_app;
--> statement-breakpoint
-- A frozen month stays as it is, whoever writes and whatever the policies allow
-- (docs/decisions/retention.md). Only the owner's functions below may take away what single
-- cases add to one, and none touches its sums. Looks once a statement: an import writes thousands
-- of rows at a time. Reads frozen_month as whoever writes, whose policies always let them.
CREATE FUNCTION svu_keep_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	closed record;
BEGIN
	IF NOT EXISTS (SELECT 1 FROM frozen_month)
		OR current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID)
	THEN
		RETURN NULL;
	END IF;
	SELECT frozen.committee, frozen.month INTO closed
	FROM changed JOIN frozen_month frozen ON frozen.kommun = changed.kommun
		AND frozen.committee = changed.committee AND frozen.month = changed.month
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'The month % of % is frozen', closed.month, closed.committee
			USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'frozen_month';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER frozen_insert AFTER INSERT ON monthly_fact
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION svu_keep_frozen();
--> statement-breakpoint
CREATE TRIGGER frozen_update_from AFTER UPDATE ON monthly_fact
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION svu_keep_frozen();
--> statement-breakpoint
CREATE TRIGGER frozen_update_to AFTER UPDATE ON monthly_fact
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION svu_keep_frozen();
--> statement-breakpoint
CREATE TRIGGER frozen_delete AFTER DELETE ON monthly_fact
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION svu_keep_frozen();
--> statement-breakpoint
CREATE TRIGGER frozen_insert AFTER INSERT ON case_contribution
	REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION svu_keep_frozen();
--> statement-breakpoint
CREATE TRIGGER frozen_delete AFTER DELETE ON case_contribution
	REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION svu_keep_frozen();
--> statement-breakpoint
-- A case that counts in a frozen month cannot be deleted past the triggers above: what it adds
-- goes with it by cascade, as the owner.
CREATE FUNCTION svu_keep_frozen_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF current_user <> (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID)
		AND EXISTS (
			SELECT 1 FROM case_contribution part JOIN frozen_month frozen
				ON frozen.kommun = part.kommun AND frozen.committee = part.committee
				AND frozen.month = part.month
			WHERE part.case_id = OLD.id
		)
	THEN
		RAISE EXCEPTION 'The case counts in a frozen month'
			USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'frozen_month';
	END IF;
	RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER frozen_delete BEFORE DELETE ON cases
	FOR EACH ROW EXECUTE FUNCTION svu_keep_frozen_case();
--> statement-breakpoint
-- Retention's own removal: of the wanted cases of the actor's kommun, those that are over and count
-- in frozen months alone, with what they add and their history, while retention is set. The
-- sums of the months stay. Gives what was removed, and the imports it had come in by.
CREATE FUNCTION svu_remove_past_cases(wanted uuid[])
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
		SELECT id, committee, left(discharged, 4)::integer AS year FROM cases
		WHERE id = ANY(wanted) AND kommun = svu_kommun() AND committee = ANY(svu_committees())
			AND discharged IS NOT NULL AND NOT running AND NOT EXISTS (
				SELECT 1 FROM case_contribution part
				WHERE part.case_id = cases.id AND NOT EXISTS (
					SELECT 1 FROM frozen_month frozen WHERE frozen.kommun = part.kommun
						AND frozen.committee = part.committee AND frozen.month = part.month
				)
			)
		FOR UPDATE
	),
	came AS MATERIALIZED (
		SELECT past.committee, past.year, array_agg(DISTINCT revision.import_id) AS imports
		FROM past JOIN case_revision revision ON revision.case_id = past.id
		WHERE revision.import_id IS NOT NULL
		GROUP BY past.committee, past.year
	),
	gone AS (
		DELETE FROM cases USING past WHERE cases.id = past.id RETURNING past.committee, past.year
	)
	SELECT gone.committee, gone.year, count(*)::integer, coalesce(came.imports, '{}')
	FROM gone LEFT JOIN came USING (committee, year)
	GROUP BY gone.committee, gone.year, came.imports;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_remove_past_cases(uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_remove_past_cases(uuid[]) TO svu_app;
--> statement-breakpoint
-- A case that has become protected (domain.md §3) keeps birth year, ward and free text out of its
-- history too, which the application itself can only add to, and out of previews of imports, which
-- are thrown away but for the one that is being committed. In frozen months, where the
-- application cannot replace what the case adds, `parts` (month, facts) take its place; the sums
-- stay. Gives how many versions of the history held something.
CREATE FUNCTION svu_protect_case(protected_case uuid, parts jsonb) RETURNS integer
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
	WHERE case_id = own.id AND (before || nothing IS DISTINCT FROM before OR after || nothing <> after);
	GET DIAGNOSTICS scrubbed = ROW_COUNT;
	DELETE FROM import_batch batch USING import_row copy
	WHERE copy.case_id = own.id AND copy.import_id = batch.id AND batch.status = 'staged'
		AND batch.id IS DISTINCT FROM (
			SELECT import_id FROM case_revision WHERE case_id = own.id AND version = own.version
		);
	DELETE FROM case_contribution part USING frozen_month frozen
	WHERE part.case_id = own.id AND frozen.kommun = part.kommun
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
REVOKE ALL ON FUNCTION svu_protect_case(uuid, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_protect_case(uuid, jsonb) TO svu_app;
--> statement-breakpoint
-- The history of a case that has become protected is no longer what the log noted of it.
CREATE OR REPLACE FUNCTION svu_revision_digests(cases uuid[])
	RETURNS TABLE (case_id uuid, version integer, digest text)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT case_revision.case_id, case_revision.version,
		svu_revision_digest(case_revision.before, case_revision.after)
	FROM case_revision WHERE case_revision.case_id = ANY (cases) AND NOT scrubbed
$$;
