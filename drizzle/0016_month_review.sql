CREATE TABLE "month_review" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "month_review_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kommun" char(4) NOT NULL,
	"committee" text NOT NULL,
	"month" char(7) NOT NULL,
	"reviewed" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "month_review" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "discharge_month" char(7);--> statement-breakpoint
ALTER TABLE "published_month" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "month_review" ADD CONSTRAINT "month_review_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "month_review_latest" ON "month_review" USING btree ("kommun","committee","month","id");--> statement-breakpoint
CREATE INDEX "cases_changed_in_month" ON "cases" USING btree ("kommun","committee","discharge_month","updated_at");--> statement-breakpoint
CREATE POLICY "app_select" ON "month_review" AS PERMISSIVE FOR SELECT TO "svu_app" USING ((kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('figures.read', 'months.review', 'upkeep')))
				or (kommun = (select svu_kommun()) and (select svu_may('months.review.all'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "month_review" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK ((kommun = (select svu_kommun()) and committee = any ((select svu_committees())::text[]) and (select svu_may('months.review'))) or (kommun = (select svu_kommun()) and (select svu_may('months.review.all'))));