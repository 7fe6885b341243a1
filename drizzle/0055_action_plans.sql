CREATE TABLE "action_plan" (
	"kommun" char(4) NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"agreed_on" date NOT NULL,
	"organisations" jsonb NOT NULL,
	"actions" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "action_plan_kommun_id_version_pk" PRIMARY KEY("kommun","id","version")
);
--> statement-breakpoint
ALTER TABLE "action_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "action_plan" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('actions.read')) and (select svu_may('figures.read', 'published.read')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "action_plan" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('actions.read')) and (select svu_may('figures.read', 'published.read')) and (select svu_may('actions.write')));--> statement-breakpoint
GRANT SELECT, INSERT ON action_plan TO svu_app;
