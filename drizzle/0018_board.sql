ALTER TABLE "case_revision" ADD COLUMN "actor_id" text;--> statement-breakpoint
CREATE INDEX "cases_waiting" ON "cases" USING btree ("kommun","ready") WHERE "cases"."waiting";