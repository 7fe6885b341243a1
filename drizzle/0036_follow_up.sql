ALTER TABLE "cases" DROP CONSTRAINT "cases_protected";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "responsible" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "remind_at" text;--> statement-breakpoint
CREATE INDEX "cases_by_reminder" ON "cases" USING btree ("kommun","remind_at") WHERE "cases"."remind_at" is not null;--> statement-breakpoint
CREATE INDEX "cases_by_responsible" ON "cases" USING btree ("kommun","responsible") WHERE "cases"."responsible" is not null;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_protected" CHECK ("cases"."record" -> 'protectedIdentity' <> 'true'::jsonb or ("cases"."birth_year" is null
				and "cases"."record" ->> 'birthYear' is null and "cases"."record" ->> 'ward' is null
				and "cases"."record" ->> 'note' is null
				and coalesce("cases"."record" -> 'notes', '[]'::jsonb) = '[]'::jsonb
				and not jsonb_path_exists("cases"."record", '$.reminders[*] ? (@.text <> null)')
				and "cases"."ward" = 'okänd'));--> statement-breakpoint
-- What svu_protect_case leaves of a case whose identity has become protected, whichever version stored
-- it: the digests in the log stay what they were.
CREATE OR REPLACE FUNCTION svu_bare_case(record jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT record || '{"birthYear": null, "ward": null}'
		|| CASE WHEN record ? 'note' THEN '{"note": null}'::jsonb ELSE '{}' END
		|| CASE WHEN record ? 'notes' THEN '{"notes": []}'::jsonb ELSE '{}' END
		|| CASE WHEN record ? 'reminders' THEN jsonb_build_object('reminders', coalesce(
			(SELECT jsonb_agg(reminder || '{"text": null}' ORDER BY place)
			FROM jsonb_array_elements(record -> 'reminders') WITH ORDINALITY AS written(reminder, place)),
			'[]')) ELSE '{}' END
$$;
