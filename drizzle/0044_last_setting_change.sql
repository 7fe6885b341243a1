-- Who last changed a setting, and when: told to whoever was about to save over it. Nothing else of the
-- log. Lists are the region's: its other kommuner change them too.
CREATE FUNCTION svu_last_setting_change(wanted text, keys text[])
	RETURNS TABLE (actor text, at timestamptz)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT entry.actor, entry.at FROM log_entry AS entry
	WHERE entry.event = 'setting-changed' AND svu_may('settings.read')
		AND entry.details ->> 'what' = wanted
		AND (keys IS NULL OR entry.details ->> 'key' = ANY (keys))
		AND (entry.kommun = svu_kommun() OR (wanted = 'list-item' AND entry.kommun IN
			(SELECT code FROM kommun WHERE region = svu_region())))
	ORDER BY entry.at DESC, entry.id DESC LIMIT 1
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_last_setting_change(text, text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_last_setting_change(text, text[]) TO svu_app;
--> statement-breakpoint
-- The same of what an account may, for sign-in's role, which alone changes that.
CREATE FUNCTION svu_last_rights_change(wanted text, own_kommun text)
	RETURNS TABLE (actor text, at timestamptz)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT entry.actor, entry.at FROM log_entry AS entry
	WHERE entry.event = 'rights-changed' AND entry.kommun = own_kommun::char(4)
		AND entry.details ->> 'account' = wanted
	ORDER BY entry.at DESC, entry.id DESC LIMIT 1
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_last_rights_change(text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION svu_last_rights_change(text, text) TO svu_signin;
