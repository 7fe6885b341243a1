-- The application lists, makes and revokes keys, but never reads the hash that a key is known by.
GRANT SELECT (id, kommun, role, committees, name, shown_prefix, created_by, created_at, expires_at,
	revoked_by, revoked_at, last_used_at, last_used_from) ON api_token TO svu_app;
--> statement-breakpoint
GRANT INSERT ON api_token TO svu_app;
--> statement-breakpoint
GRANT UPDATE (revoked_by, revoked_at) ON api_token TO svu_app;
--> statement-breakpoint
-- Sign-in finds a key by its hash and notes that it was used.
GRANT SELECT ON api_token TO svu_signin;
--> statement-breakpoint
GRANT UPDATE (last_used_at, last_used_from) ON api_token TO svu_signin;
