CREATE TABLE "action" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kommun" char(4) NOT NULL,
	"committee" text,
	"shared" boolean NOT NULL,
	"origin_kind" text NOT NULL,
	"origin_month" char(7),
	"origin_reference" text,
	"measure" text,
	"selection" jsonb NOT NULL,
	"what" text NOT NULL,
	"owner" text NOT NULL,
	"responsible" text NOT NULL,
	"due" date NOT NULL,
	"effect_direction" text,
	"effect_size" double precision,
	"effect_by" date,
	"started_on" date,
	"study_on" date,
	"status" text NOT NULL,
	"outcome" text,
	"written_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "action_kommun_id_pk" PRIMARY KEY("kommun","id"),
	CONSTRAINT "action_origin" CHECK ("action"."origin_kind" in ('signal', 'ward', 'cause', 'comment', 'meeting', 'own')),
	CONSTRAINT "action_owner" CHECK ("action"."owner" in ('kommun', 'region', 'health-centre', 'joint')),
	CONSTRAINT "action_direction" CHECK ("action"."effect_direction" in ('lower', 'higher')),
	CONSTRAINT "action_status" CHECK ("action"."status" in ('open', 'started', 'done', 'closed')),
	CONSTRAINT "action_outcome" CHECK ("action"."outcome" in ('kept', 'adjusted', 'ended')),
	CONSTRAINT "action_written_by" CHECK ("action"."written_by" in ('kommun', 'region')),
	CONSTRAINT "action_shared" CHECK ("action"."shared" or ("action"."owner" = 'kommun' and "action"."origin_kind" <> 'meeting')),
	CONSTRAINT "action_effect" CHECK (num_nulls("action"."effect_direction", "action"."effect_size", "action"."effect_by") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "action" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "action_entry" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kommun" char(4) NOT NULL,
	"action_id" uuid NOT NULL,
	"nth" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"verdict" text,
	"decision" text,
	CONSTRAINT "action_entry_kommun_id_pk" PRIMARY KEY("kommun","id"),
	CONSTRAINT "action_entry_by" CHECK ("action_entry"."by" in ('kommun', 'region')),
	CONSTRAINT "action_entry_kind" CHECK ("action_entry"."kind" in ('feedback', 'escalation', 'answer', 'study')),
	CONSTRAINT "action_entry_decision" CHECK ("action_entry"."decision" in ('kept', 'adjusted', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "action_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_entry" ADD CONSTRAINT "action_entry_kommun_action_id_action_kommun_id_fk" FOREIGN KEY ("kommun","action_id") REFERENCES "public"."action"("kommun","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_measure" ON "action" USING btree ("kommun","measure");--> statement-breakpoint
CREATE UNIQUE INDEX "action_entry_nth" ON "action_entry" USING btree ("kommun","action_id","nth");--> statement-breakpoint
CREATE POLICY "app_select" ON "action" AS PERMISSIVE FOR SELECT TO "svu_app" USING (((kommun = (select svu_kommun()) and (committee is null or committee = any ((select svu_committees())::text[])) and (select svu_may('figures.read'))) or (kommun = (select svu_kommun()) and shared and (select svu_may('published.read')))) and (select svu_may('actions.read')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "action" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (((kommun = (select svu_kommun()) and (committee is null or committee = any ((select svu_committees())::text[])) and (select svu_may('figures.read'))) or (kommun = (select svu_kommun()) and shared and (select svu_may('published.read')) and owner <> 'kommun')) and (select svu_may('actions.write')));--> statement-breakpoint
CREATE POLICY "app_update" ON "action" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (((kommun = (select svu_kommun()) and (committee is null or committee = any ((select svu_committees())::text[])) and (select svu_may('figures.read'))) or (kommun = (select svu_kommun()) and shared and (select svu_may('published.read')) and owner <> 'kommun')) and (select svu_may('actions.write'))) WITH CHECK (((kommun = (select svu_kommun()) and (committee is null or committee = any ((select svu_committees())::text[])) and (select svu_may('figures.read'))) or (kommun = (select svu_kommun()) and shared and (select svu_may('published.read')) and owner <> 'kommun')) and (select svu_may('actions.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "action_entry" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and exists (select from action where action.kommun = action_entry.kommun and action.id = action_entry.action_id));--> statement-breakpoint
CREATE POLICY "app_insert" ON "action_entry" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('actions.write')) and ("by" = 'kommun') = (select svu_may('figures.read')) and exists (select from action where action.kommun = action_entry.kommun and action.id = action_entry.action_id));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON action TO svu_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON action_entry TO svu_app;
