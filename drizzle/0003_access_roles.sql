-- The roles that the application works as (docs/security.md). They belong to the whole server, so
-- another installation on it may have made them already, or be making them at this moment.
DO $$ BEGIN CREATE ROLE svu_app NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
DO $$ BEGIN CREATE ROLE svu_signin NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
DO $$ BEGIN CREATE ROLE svu_log NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--> statement-breakpoint
-- Who acts, as the transaction has said; empty where nobody has, and then no policy lets through.
CREATE FUNCTION svu_kommun() RETURNS character(4) LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(current_setting('svu.kommun', true), '')::character(4)
$$;
--> statement-breakpoint
CREATE FUNCTION svu_region() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(current_setting('svu.region', true), '')
$$;
--> statement-breakpoint
CREATE FUNCTION svu_committees() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT string_to_array(current_setting('svu.committees', true), ',')
$$;
--> statement-breakpoint
-- Whether the actor has one of these capabilities (src/lib/domain/access/role.ts).
CREATE FUNCTION svu_may(VARIADIC wanted text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT coalesce(string_to_array(current_setting('svu.may', true), ',') && wanted, false)
$$;
