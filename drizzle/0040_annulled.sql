ALTER TABLE "cases" ADD COLUMN "annulled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_annulled_index" ON "cases" USING btree ("kommun","id") WHERE "cases"."annulled";--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_annulled" CHECK ("cases"."annulled" = ("cases"."record" ? 'annulled'));