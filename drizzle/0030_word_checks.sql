SELECT svu_add_rule('ALTER TABLE "cases" ADD CONSTRAINT "cases_sex" CHECK ("cases"."sex" in (''kvinna'', ''man'', ''uppgift saknas''))',
	'ett ärende har ett kön som inte finns',
	'SELECT kommun, id, sex FROM cases WHERE sex NOT IN (''kvinna'', ''man'', ''uppgift saknas'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "cases" ADD CONSTRAINT "cases_care_form" CHECK ("cases"."care_form" in (''somatisk'', ''psykiatrisk'', ''tvångsvård''))',
	'ett ärende har en vårdform som inte finns',
	'SELECT kommun, id, care_form FROM cases WHERE care_form NOT IN (''somatisk'', ''psykiatrisk'', ''tvångsvård'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "case_contribution" ADD CONSTRAINT "case_contribution_sex" CHECK ("case_contribution"."sex" in (''kvinna'', ''man'', ''uppgift saknas''))',
	'det ett ärende räknas som har ett kön som inte finns',
	'SELECT kommun, case_id, month, sex FROM case_contribution WHERE sex NOT IN (''kvinna'', ''man'', ''uppgift saknas'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "case_contribution" ADD CONSTRAINT "case_contribution_care_form" CHECK ("case_contribution"."care_form" in (''somatisk'', ''psykiatrisk'', ''tvångsvård''))',
	'det ett ärende räknas som har en vårdform som inte finns',
	'SELECT kommun, case_id, month, care_form FROM case_contribution WHERE care_form NOT IN (''somatisk'', ''psykiatrisk'', ''tvångsvård'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "monthly_fact" ADD CONSTRAINT "monthly_fact_sex" CHECK ("monthly_fact"."sex" in (''kvinna'', ''man'', ''uppgift saknas''))',
	'en månadssumma har ett kön som inte finns',
	'SELECT kommun, committee, dimension, month, sex FROM monthly_fact WHERE sex NOT IN (''kvinna'', ''man'', ''uppgift saknas'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "case_revision" ADD CONSTRAINT "case_revision_source" CHECK ("case_revision"."source" in (''form'', ''import'', ''undo'', ''sample'', ''api''))',
	'en ändring i historiken har en källa som inte finns',
	'SELECT kommun, case_id, version, source FROM case_revision WHERE source NOT IN (''form'', ''import'', ''undo'', ''sample'', ''api'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_kind" CHECK ("import_batch"."kind" in (''cases'', ''series''))',
	'en import har en sort som inte finns',
	'SELECT kommun, id, kind FROM import_batch WHERE kind NOT IN (''cases'', ''series'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "held_file" ADD CONSTRAINT "held_file_kind" CHECK ("held_file"."kind" in (''cases'', ''series''))',
	'en uppladdad fil har en sort som inte finns',
	'SELECT kommun, id, kind FROM held_file WHERE kind NOT IN (''cases'', ''series'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "agreement" ADD CONSTRAINT "agreement_care_form" CHECK ("agreement"."care_form" in (''somatisk'', ''psykiatrisk'', ''tvångsvård''))',
	'ett avtal har en vårdform som inte finns',
	'SELECT kommun, id, care_form FROM agreement WHERE care_form NOT IN (''somatisk'', ''psykiatrisk'', ''tvångsvård'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "target" ADD CONSTRAINT "target_sex" CHECK ("target"."sex" in (''kvinna'', ''man'', ''uppgift saknas''))',
	'ett målvärde har ett kön som inte finns',
	'SELECT kommun, id, sex FROM target WHERE sex NOT IN (''kvinna'', ''man'', ''uppgift saknas'')');
--> statement-breakpoint
SELECT svu_add_rule('ALTER TABLE "target" ADD CONSTRAINT "target_kind" CHECK ("target"."kind" in (''at-most'', ''at-least'', ''interval'', ''increase'', ''decrease'', ''maintain'', ''zero''))',
	'ett målvärde har en sort som inte finns',
	'SELECT kommun, id, kind FROM target WHERE kind NOT IN (''at-most'', ''at-least'', ''interval'', ''increase'', ''decrease'', ''maintain'', ''zero'')');
