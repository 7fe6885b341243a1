CREATE TABLE "kommun" (
	"code" char(4) PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"region" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "committee" (
	"kommun" char(4) NOT NULL,
	"code" text NOT NULL,
	"abbreviation" text NOT NULL,
	"name" text NOT NULL,
	"from_age" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "committee_kommun_code_pk" PRIMARY KEY("kommun","code")
);
--> statement-breakpoint
CREATE TABLE "list_item" (
	"region" text NOT NULL,
	"list" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"hospital" text,
	"owner" text,
	"position" integer NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "list_item_region_list_code_pk" PRIMARY KEY("region","list","code")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kommun" char(4) NOT NULL,
	"committee" text NOT NULL,
	"number" text NOT NULL,
	"record" jsonb NOT NULL,
	"sex" text NOT NULL,
	"birth_year" integer,
	"age_band" text NOT NULL,
	"care_form" text NOT NULL,
	"ward" text NOT NULL,
	"health_centre" text NOT NULL,
	"plan" text NOT NULL,
	"admitted" text NOT NULL,
	"ready" text,
	"discharged" text,
	"days" integer,
	"waiting" boolean NOT NULL,
	"running" boolean NOT NULL,
	"counted_to" date NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cases_number" UNIQUE("kommun","committee","number")
);
--> statement-breakpoint
CREATE TABLE "case_contribution" (
	"case_id" uuid NOT NULL,
	"month" char(7) NOT NULL,
	"kommun" char(4) NOT NULL,
	"committee" text NOT NULL,
	"sex" text NOT NULL,
	"age" text NOT NULL,
	"ward" text NOT NULL,
	"health_centre" text NOT NULL,
	"plan" text NOT NULL,
	"care_form" text NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monthly_fact" (
	"kommun" char(4) NOT NULL,
	"committee" text NOT NULL,
	"dimension" text NOT NULL,
	"month" char(7) NOT NULL,
	"group" text NOT NULL,
	"sex" text NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "monthly_fact_kommun_committee_dimension_month_group_sex_pk" PRIMARY KEY("kommun","committee","dimension","month","group","sex")
);
--> statement-breakpoint
CREATE TABLE "case_revision" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "case_revision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kommun" char(4) NOT NULL,
	"committee" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"source" text NOT NULL,
	"import_id" uuid,
	"before" jsonb,
	"after" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "column_mapping" (
	"kommun" char(4) NOT NULL,
	"header" text NOT NULL,
	"column" text,
	CONSTRAINT "column_mapping_kommun_header_pk" PRIMARY KEY("kommun","header")
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kommun" char(4) NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"filename" text NOT NULL,
	"actor" text NOT NULL,
	"summary" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"committed_at" timestamp with time zone,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"case_id" uuid NOT NULL,
	"base_version" integer NOT NULL,
	"row" jsonb NOT NULL,
	"contributions" jsonb NOT NULL,
	CONSTRAINT "import_row_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "agreement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kommun" char(4) NOT NULL,
	"care_form" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"free_days" integer NOT NULL,
	"noon_rule" boolean NOT NULL,
	"model" text NOT NULL,
	"same_day_in_average" boolean NOT NULL,
	"kronor_per_day" integer,
	"long_stay_over_days" integer,
	"long_stay_free_days" integer,
	CONSTRAINT "agreement_long_stay" CHECK (("agreement"."long_stay_over_days" is null) = ("agreement"."long_stay_free_days" is null))
);
--> statement-breakpoint
CREATE TABLE "liability_amount" (
	"kommun" char(4) NOT NULL,
	"year" integer NOT NULL,
	"kronor" integer NOT NULL,
	"verified" boolean NOT NULL,
	"verified_by" text,
	CONSTRAINT "liability_amount_kommun_year_pk" PRIMARY KEY("kommun","year")
);
--> statement-breakpoint
CREATE TABLE "target" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kommun" char(4) NOT NULL,
	"measure" text NOT NULL,
	"ward" text,
	"health_centre" text,
	"sex" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"kind" text NOT NULL,
	"low" double precision,
	"high" double precision,
	"budget" boolean DEFAULT false NOT NULL,
	"band_high" double precision,
	"band_partly" double precision
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kommun" char(4) NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"direction" text NOT NULL,
	"position" integer NOT NULL,
	"valid_to" date,
	"sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "series_name" UNIQUE("kommun","name")
);
--> statement-breakpoint
CREATE TABLE "series_value" (
	"series_id" uuid NOT NULL,
	"month" char(7) NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "series_value_series_id_month_pk" PRIMARY KEY("series_id","month")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kommun" ADD CONSTRAINT "kommun_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee" ADD CONSTRAINT "committee_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_item" ADD CONSTRAINT "list_item_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_kommun_committee_committee_kommun_code_fk" FOREIGN KEY ("kommun","committee") REFERENCES "public"."committee"("kommun","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_contribution" ADD CONSTRAINT "case_contribution_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monthly_fact" ADD CONSTRAINT "monthly_fact_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_revision" ADD CONSTRAINT "case_revision_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_mapping" ADD CONSTRAINT "column_mapping_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_import_batch_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import_batch"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liability_amount" ADD CONSTRAINT "liability_amount_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_value" ADD CONSTRAINT "series_value_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_number_start" ON "cases" USING btree ("kommun",upper("number") text_pattern_ops);--> statement-breakpoint
CREATE INDEX "cases_serial_start" ON "cases" USING btree ("kommun",(ltrim(substring("number" from '[0-9]+$'), '0')) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "cases_by_discharge" ON "cases" USING btree ("kommun","discharged","id");--> statement-breakpoint
CREATE INDEX "cases_by_admission" ON "cases" USING btree ("kommun","admitted","id");--> statement-breakpoint
CREATE INDEX "cases_by_update" ON "cases" USING btree ("kommun","updated_at","id");--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("kommun","ready") WHERE "cases"."discharged" is null;--> statement-breakpoint
CREATE INDEX "cases_sample" ON "cases" USING btree ("kommun") WHERE "cases"."sample";--> statement-breakpoint
CREATE INDEX "cases_running" ON "cases" USING btree ("kommun","counted_to") WHERE "cases"."running";--> statement-breakpoint
CREATE INDEX "case_contribution_case" ON "case_contribution" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_contribution_month" ON "case_contribution" USING btree ("kommun","month");--> statement-breakpoint
CREATE INDEX "case_revision_case" ON "case_revision" USING btree ("case_id","version");--> statement-breakpoint
CREATE INDEX "case_revision_import" ON "case_revision" USING btree ("import_id") WHERE "case_revision"."import_id" is not null;--> statement-breakpoint
CREATE INDEX "import_batch_recent" ON "import_batch" USING btree ("kommun","created_at");--> statement-breakpoint
CREATE INDEX "target_measure" ON "target" USING btree ("kommun","measure");