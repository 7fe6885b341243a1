-- What each role may do at all; which rows, the policies say. Nobody else may do anything.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO svu_app, svu_signin, svu_log;
--> statement-breakpoint
GRANT SELECT ON kommun, region, committee TO svu_app, svu_signin, svu_log;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
	cases, monthly_fact, import_batch, import_row, column_mapping, agreement, liability_amount,
	target, series, series_value, list_item TO svu_app;
--> statement-breakpoint
-- A contribution is replaced, never changed; history is only added to, and goes with its case.
GRANT SELECT, INSERT, DELETE ON case_contribution TO svu_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON case_revision TO svu_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON setting TO svu_app;
