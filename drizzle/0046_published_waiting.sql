CREATE TABLE "published_waiting" (
	"kommun" char(4) NOT NULL,
	"month" text NOT NULL,
	"counted_from" text NOT NULL,
	"judged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "published_waiting_kommun_month_pk" PRIMARY KEY("kommun","month")
);
--> statement-breakpoint
ALTER TABLE "published_waiting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "published_waiting" ADD CONSTRAINT "published_waiting_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "published_waiting" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "published_waiting" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "published_waiting" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "published_waiting" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON published_waiting TO svu_app;
