-- Reviews are only added: what a month has been through stays readable.
GRANT SELECT, INSERT ON month_review TO svu_app;
--> statement-breakpoint
UPDATE cases SET discharge_month = left(discharged, 7) WHERE discharged IS NOT NULL;
