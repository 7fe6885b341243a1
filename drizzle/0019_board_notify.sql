-- The live board is told when cases change, whoever wrote them: form, import, undo, sample data,
-- retention, a recount after a changed agreement, and whatever is added later. A notification leaves
-- at commit, once a committee however many cases; it says whose cases, and nothing about them.
CREATE FUNCTION svu_tell_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		PERFORM pg_notify('svu_cases', whose.kommun || '/' || whose.committee)
		FROM (SELECT kommun, committee FROM touched UNION SELECT kommun, committee FROM earlier) whose;
	ELSE
		PERFORM pg_notify('svu_cases', whose.kommun || '/' || whose.committee)
		FROM (SELECT DISTINCT kommun, committee FROM touched) whose;
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tell_inserted AFTER INSERT ON cases REFERENCING NEW TABLE AS touched
	FOR EACH STATEMENT EXECUTE FUNCTION svu_tell_cases();
--> statement-breakpoint
CREATE TRIGGER tell_updated AFTER UPDATE ON cases
	REFERENCING NEW TABLE AS touched OLD TABLE AS earlier
	FOR EACH STATEMENT EXECUTE FUNCTION svu_tell_cases();
--> statement-breakpoint
CREATE TRIGGER tell_deleted AFTER DELETE ON cases REFERENCING OLD TABLE AS touched
	FOR EACH STATEMENT EXECUTE FUNCTION svu_tell_cases();
