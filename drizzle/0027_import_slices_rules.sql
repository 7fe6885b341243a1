-- An import is written, and undone, a slice at a time, so that nobody waits long for it. Until the
-- last slice nobody else changes its cases or takes its numbers, whichever way they come: so that
-- all of it is done as it was shown, though others save in between. Who writes a slice says so in
-- svu.import. What only counts anew (the same version) is let through. SVI01 is told of as
-- something that passes (src/lib/server/failure/database-trouble.ts).
CREATE FUNCTION svu_keep_to_import() RETURNS trigger LANGUAGE plpgsql
	SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
	under_way CONSTANT uuid[] := ARRAY(
		SELECT id FROM import_batch WHERE status IN ('committing', 'undoing')
			AND id::text IS DISTINCT FROM current_setting('svu.import', true)
	);
	moved uuid[];
BEGIN
	IF cardinality(under_way) = 0 THEN
		RETURN NULL;
	END IF;
	IF TG_OP = 'UPDATE' THEN
		moved := ARRAY(SELECT changed.id FROM changed JOIN former USING (id)
			WHERE changed.version <> former.version);
	ELSE
		moved := ARRAY(SELECT changed.id FROM changed);
	END IF;
	IF EXISTS (SELECT 1 FROM import_row
			WHERE case_id = ANY (moved) AND import_id = ANY (under_way))
		OR EXISTS (SELECT 1 FROM case_revision
			WHERE case_id = ANY (moved) AND import_id = ANY (under_way))
		OR TG_OP <> 'DELETE' AND EXISTS (
			SELECT 1 FROM changed JOIN import_row ON import_row.number_key = changed.number_key
			JOIN import_batch ON import_batch.id = import_row.import_id
			WHERE changed.id = ANY (moved) AND import_batch.id = ANY (under_way)
				AND import_batch.kommun = changed.kommun
				AND import_row.record->>'committee' = changed.committee)
	THEN
		RAISE EXCEPTION 'The case belongs to an import under way' USING ERRCODE = 'SVI01';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_keep_to_import() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER keep_inserted AFTER INSERT ON cases REFERENCING NEW TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION svu_keep_to_import();
--> statement-breakpoint
CREATE TRIGGER keep_updated AFTER UPDATE ON cases
	REFERENCING OLD TABLE AS former NEW TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION svu_keep_to_import();
--> statement-breakpoint
CREATE TRIGGER keep_deleted AFTER DELETE ON cases REFERENCING OLD TABLE AS changed
	FOR EACH STATEMENT EXECUTE FUNCTION svu_keep_to_import();
--> statement-breakpoint
-- What the rest of an import would be judged and counted by stays as it is until it is done.
CREATE FUNCTION svu_await_imports(own_kommun text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM import_batch
		WHERE kommun = own_kommun::char(4) AND status IN ('committing', 'undoing'))
	THEN
		RAISE EXCEPTION 'An import is under way' USING ERRCODE = 'SVI01';
	END IF;
END $$;
