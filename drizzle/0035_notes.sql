ALTER TABLE "cases" DROP CONSTRAINT "cases_protected";--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_protected" CHECK ("cases"."record" -> 'protectedIdentity' <> 'true'::jsonb or ("cases"."birth_year" is null
				and "cases"."record" ->> 'birthYear' is null and "cases"."record" ->> 'ward' is null
				and "cases"."record" ->> 'note' is null
				and coalesce("cases"."record" -> 'notes', '[]'::jsonb) = '[]'::jsonb
				and "cases"."ward" = 'okänd'));--> statement-breakpoint
-- What svu_protect_case leaves of a case whose identity has become protected: of one stored when cases
-- had one note too, so that the digests in the log stay what they were.
CREATE OR REPLACE FUNCTION svu_bare_case(record jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT record || '{"birthYear": null, "ward": null}'
		|| CASE WHEN record ? 'note' THEN '{"note": null}'::jsonb ELSE '{}' END
		|| CASE WHEN record ? 'notes' THEN '{"notes": []}'::jsonb ELSE '{}' END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION svu_protect_case(protected_case uuid, parts jsonb) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
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
	UPDATE case_revision SET before = svu_bare_case(before), after = svu_bare_case(after), scrubbed = true
	WHERE kommun = own.kommun AND case_id = own.id
		AND (svu_bare_case(before) IS DISTINCT FROM before OR svu_bare_case(after) <> after);
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
-- Those who work with the kommun's cases, by what the history knows them as: their names, which of the
-- reader's nämnder are theirs, and who of them is a handläggare today. For who may read cases; of
-- accounts nothing else.
CREATE FUNCTION svu_colleagues() RETURNS TABLE (id text, name text, committees text[], active boolean)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT app_user.id::text, app_user.name,
		ARRAY(SELECT committee FROM user_committee
			WHERE user_id = app_user.id AND committee = ANY (svu_committees()) ORDER BY committee),
		NOT app_user.disabled
			AND EXISTS (SELECT FROM user_role WHERE user_id = app_user.id AND role = 'case-worker')
	FROM app_user WHERE kommun = svu_kommun() AND svu_may('cases.read')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_colleagues() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_colleagues() TO svu_app;
