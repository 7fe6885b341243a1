-- Accounts and sessions: sign-in's role alone. The application's role cannot name a password hash,
-- a session, a second factor or a link.
GRANT SELECT, INSERT, UPDATE, DELETE ON
	app_user, user_role, user_committee, user_session, user_account, sign_in_verification,
	user_totp, one_time_link, sign_in_rate TO svu_signin;
--> statement-breakpoint
-- The key is made once and never changed by the application.
GRANT SELECT, INSERT ON sign_in_secret TO svu_signin;
