-- Adds a rule that the rows there are must follow, and says what is wrong and how to see it where they
-- do not: SVR01 is told to whoever runs the program as it stands
-- (src/lib/server/database/rows-in-the-way.ts). Whatever fails, the database is as it was.
CREATE FUNCTION svu_add_rule(rule text, hindrance text, finding text) RETURNS void
	LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE rule;
EXCEPTION WHEN unique_violation OR check_violation OR foreign_key_violation OR exclusion_violation
		OR data_exception THEN
	RAISE EXCEPTION 'Databasen kan inte uppgraderas: %. Ingenting har ändrats. Raderna visas av: %',
		hindrance, finding USING ERRCODE = 'SVR01';
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION svu_add_rule(text, text, text) FROM PUBLIC;
--> statement-breakpoint
ALTER TABLE "held_file" DROP CONSTRAINT "held_file_import_id_unique";
--> statement-breakpoint
ALTER TABLE "case_contribution" DROP CONSTRAINT "case_contribution_case_id_cases_id_fk";
--> statement-breakpoint
ALTER TABLE "case_revision" DROP CONSTRAINT "case_revision_case_id_cases_id_fk";
--> statement-breakpoint
ALTER TABLE "import_row" DROP CONSTRAINT "import_row_import_id_import_batch_id_fk";
--> statement-breakpoint
ALTER TABLE "held_file_part" DROP CONSTRAINT "held_file_part_file_id_held_file_id_fk";
--> statement-breakpoint
ALTER TABLE "series_value" DROP CONSTRAINT "series_value_series_id_series_id_fk";
--> statement-breakpoint
DROP INDEX "case_contribution_case";
--> statement-breakpoint
DROP INDEX "case_revision_case";
--> statement-breakpoint
DROP INDEX "case_revision_import";
--> statement-breakpoint
DROP INDEX "import_batch_under_way";
--> statement-breakpoint
DROP INDEX "import_row_case";
--> statement-breakpoint
DROP INDEX "import_row_number";
--> statement-breakpoint
DROP INDEX "log_entry_case";
--> statement-breakpoint
ALTER TABLE "import_row" DROP CONSTRAINT "import_row_import_id_line_pk";
--> statement-breakpoint
ALTER TABLE "held_file_part" DROP CONSTRAINT "held_file_part_file_id_nth_pk";
--> statement-breakpoint
ALTER TABLE "series_value" DROP CONSTRAINT "series_value_series_id_month_pk";
--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_pkey";
--> statement-breakpoint
ALTER TABLE "case_revision" DROP CONSTRAINT "case_revision_pkey";
--> statement-breakpoint
ALTER TABLE "import_batch" DROP CONSTRAINT "import_batch_pkey";
--> statement-breakpoint
ALTER TABLE "held_file" DROP CONSTRAINT "held_file_pkey";
--> statement-breakpoint
ALTER TABLE "agreement" DROP CONSTRAINT "agreement_pkey";
--> statement-breakpoint
ALTER TABLE "target" DROP CONSTRAINT "target_pkey";
--> statement-breakpoint
ALTER TABLE "series" DROP CONSTRAINT "series_pkey";
--> statement-breakpoint
ALTER TABLE "month_review" DROP CONSTRAINT "month_review_pkey";
--> statement-breakpoint
ALTER TABLE "import_row" ADD COLUMN "kommun" char(4);
--> statement-breakpoint
UPDATE "import_row" SET "kommun" = "import_batch"."kommun" FROM "import_batch" WHERE "import_batch"."id" = "import_row"."import_id";
--> statement-breakpoint
ALTER TABLE "import_row" ALTER COLUMN "kommun" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "held_file_part" ADD COLUMN "kommun" char(4);
--> statement-breakpoint
UPDATE "held_file_part" SET "kommun" = "held_file"."kommun" FROM "held_file" WHERE "held_file"."id" = "held_file_part"."file_id";
--> statement-breakpoint
ALTER TABLE "held_file_part" ALTER COLUMN "kommun" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "series_value" ADD COLUMN "kommun" char(4);
--> statement-breakpoint
UPDATE "series_value" SET "kommun" = "series"."kommun" FROM "series" WHERE "series"."id" = "series_value"."series_id";
--> statement-breakpoint
ALTER TABLE "series_value" ALTER COLUMN "kommun" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_kommun_id_pk" PRIMARY KEY("kommun","id");
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "case_contribution" ADD CONSTRAINT "case_contribution_kommun_case_id_month_pk" PRIMARY KEY("kommun","case_id","month")',
	'ett ärende räknas två gånger i samma månad',
	'SELECT kommun, case_id, month FROM case_contribution GROUP BY 1, 2, 3 HAVING count(*) > 1');
--> statement-breakpoint
ALTER TABLE "case_revision" ADD CONSTRAINT "case_revision_kommun_id_pk" PRIMARY KEY("kommun","id");
--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_kommun_id_pk" PRIMARY KEY("kommun","id");
--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_kommun_import_id_line_pk" PRIMARY KEY("kommun","import_id","line");
--> statement-breakpoint
ALTER TABLE "held_file" ADD CONSTRAINT "held_file_kommun_id_pk" PRIMARY KEY("kommun","id");
--> statement-breakpoint
ALTER TABLE "held_file_part" ADD CONSTRAINT "held_file_part_kommun_file_id_nth_pk" PRIMARY KEY("kommun","file_id","nth");
--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_kommun_id_pk" PRIMARY KEY("kommun","id");
--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_kommun_id_pk" PRIMARY KEY("kommun","id");
--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_kommun_id_pk" PRIMARY KEY("kommun","id");
--> statement-breakpoint
ALTER TABLE "series_value" ADD CONSTRAINT "series_value_kommun_series_id_month_pk" PRIMARY KEY("kommun","series_id","month");
--> statement-breakpoint
ALTER TABLE "month_review" ADD CONSTRAINT "month_review_kommun_id_pk" PRIMARY KEY("kommun","id");
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "case_contribution" ADD CONSTRAINT "case_contribution_kommun_case_id_cases_kommun_id_fk" FOREIGN KEY ("kommun","case_id") REFERENCES "public"."cases"("kommun","id") ON DELETE cascade ON UPDATE no action',
	'något som räknas i en kommun hör till ett ärende i en annan',
	'SELECT case_id, month FROM case_contribution AS part WHERE NOT EXISTS (SELECT 1 FROM cases WHERE cases.kommun = part.kommun AND cases.id = part.case_id)');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "case_revision" ADD CONSTRAINT "case_revision_kommun_case_id_cases_kommun_id_fk" FOREIGN KEY ("kommun","case_id") REFERENCES "public"."cases"("kommun","id") ON DELETE cascade ON UPDATE no action',
	'en ändring i historiken i en kommun hör till ett ärende i en annan',
	'SELECT case_id, version FROM case_revision AS change WHERE NOT EXISTS (SELECT 1 FROM cases WHERE cases.kommun = change.kommun AND cases.id = change.case_id)');
--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_kommun_import_id_import_batch_kommun_id_fk" FOREIGN KEY ("kommun","import_id") REFERENCES "public"."import_batch"("kommun","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "held_file_part" ADD CONSTRAINT "held_file_part_kommun_file_id_held_file_kommun_id_fk" FOREIGN KEY ("kommun","file_id") REFERENCES "public"."held_file"("kommun","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "series_value" ADD CONSTRAINT "series_value_kommun_series_id_series_kommun_id_fk" FOREIGN KEY ("kommun","series_id") REFERENCES "public"."series"("kommun","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "case_revision_import" ON "case_revision" USING btree ("kommun","import_id") WHERE "case_revision"."import_id" is not null;
--> statement-breakpoint
CREATE INDEX "import_batch_under_way" ON "import_batch" USING btree ("kommun","id") WHERE "import_batch"."status" in ('committing', 'undoing');
--> statement-breakpoint
CREATE INDEX "import_row_case" ON "import_row" USING btree ("kommun","case_id");
--> statement-breakpoint
CREATE INDEX "import_row_number" ON "import_row" USING btree ("kommun","number_key");
--> statement-breakpoint
CREATE INDEX "log_entry_case" ON "log_entry" USING btree ("kommun","case_id") WHERE "log_entry"."case_id" is not null;
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "case_revision" ADD CONSTRAINT "case_revision_version" UNIQUE("kommun","case_id","version")',
	'ett ärende har två ändringar med samma nummer i sin historik',
	'SELECT kommun, case_id, version FROM case_revision GROUP BY 1, 2, 3 HAVING count(*) > 1');
--> statement-breakpoint
ALTER TABLE "held_file" ADD CONSTRAINT "held_file_import" UNIQUE("kommun","import_id");
--> statement-breakpoint
ALTER POLICY "app_select" ON "import_row" TO svu_app USING (kommun = (select svu_kommun()) and import_id in (select id from import_batch));
--> statement-breakpoint
ALTER POLICY "app_insert" ON "import_row" TO svu_app WITH CHECK (kommun = (select svu_kommun()) and import_id in (select id from import_batch));
--> statement-breakpoint
ALTER POLICY "app_update" ON "import_row" TO svu_app USING (kommun = (select svu_kommun()) and import_id in (select id from import_batch)) WITH CHECK (kommun = (select svu_kommun()) and import_id in (select id from import_batch));
--> statement-breakpoint
ALTER POLICY "app_delete" ON "import_row" TO svu_app USING (kommun = (select svu_kommun()) and import_id in (select id from import_batch));
--> statement-breakpoint
ALTER POLICY "app_select" ON "held_file_part" TO svu_app USING (kommun = (select svu_kommun()) and file_id in (select id from held_file));
--> statement-breakpoint
ALTER POLICY "app_insert" ON "held_file_part" TO svu_app WITH CHECK (kommun = (select svu_kommun()) and file_id in (select id from held_file));
--> statement-breakpoint
ALTER POLICY "app_update" ON "held_file_part" TO svu_app USING (kommun = (select svu_kommun()) and file_id in (select id from held_file)) WITH CHECK (kommun = (select svu_kommun()) and file_id in (select id from held_file));
--> statement-breakpoint
ALTER POLICY "app_delete" ON "held_file_part" TO svu_app USING (kommun = (select svu_kommun()) and file_id in (select id from held_file));
--> statement-breakpoint
ALTER POLICY "app_select" ON "series_value" TO svu_app USING (kommun = (select svu_kommun()) and series_id in (select id from series));
--> statement-breakpoint
ALTER POLICY "app_insert" ON "series_value" TO svu_app WITH CHECK (kommun = (select svu_kommun()) and series_id in (select id from series) and (select svu_may('series.write')));
--> statement-breakpoint
ALTER POLICY "app_update" ON "series_value" TO svu_app USING (kommun = (select svu_kommun()) and series_id in (select id from series) and (select svu_may('series.write'))) WITH CHECK (kommun = (select svu_kommun()) and series_id in (select id from series) and (select svu_may('series.write')));
--> statement-breakpoint
ALTER POLICY "app_delete" ON "series_value" TO svu_app USING (kommun = (select svu_kommun()) and series_id in (select id from series) and (select svu_may('series.write')));
