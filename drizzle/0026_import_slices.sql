-- Previews hold rows of another shape; their files are read again.
DELETE FROM "import_batch" WHERE "status" = 'staged' AND "kind" = 'cases';--> statement-breakpoint
DELETE FROM "import_row";--> statement-breakpoint
ALTER TABLE "import_batch" ADD COLUMN "ordered_by" jsonb;--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "number_key" text NOT NULL;--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "month" char(7) NOT NULL;--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "record" jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "import_batch_under_way" ON "import_batch" USING btree ("id") WHERE "import_batch"."status" in ('committing', 'undoing');--> statement-breakpoint
CREATE INDEX "import_row_case" ON "import_row" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "import_row_number" ON "import_row" USING btree ("number_key");--> statement-breakpoint
ALTER TABLE "import_row" DROP COLUMN "row";--> statement-breakpoint
ALTER TABLE "import_row" DROP COLUMN "contributions";