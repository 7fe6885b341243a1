-- What samverkan readers see is only ever written by the installation's own upkeep (policies).
GRANT SELECT, INSERT, UPDATE, DELETE ON published_month, published_figure, published_mask TO svu_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON kommun_setting TO svu_app;
