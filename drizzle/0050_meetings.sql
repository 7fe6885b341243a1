CREATE TABLE "meeting" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kommun" char(4) NOT NULL,
	"title" text NOT NULL,
	"held_on" date NOT NULL,
	"starts_at" text,
	"participants" jsonb NOT NULL,
	"status" text NOT NULL,
	"previous" uuid,
	"minuted" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_kommun_id_pk" PRIMARY KEY("kommun","id"),
	CONSTRAINT "meeting_status" CHECK ("meeting"."status" in ('planned', 'held'))
);
--> statement-breakpoint
ALTER TABLE "meeting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_point" (
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kommun" char(4) NOT NULL,
	"meeting" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"reference" text,
	"title" text NOT NULL,
	"minutes" integer,
	"notes" text DEFAULT '' NOT NULL,
	"decision" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"sends" jsonb DEFAULT '[]' NOT NULL,
	CONSTRAINT "meeting_point_kommun_id_pk" PRIMARY KEY("kommun","id"),
	CONSTRAINT "meeting_point_kind" CHECK ("meeting_point"."kind" in ('actions', 'signals', 'action', 'signal', 'added'))
);
--> statement-breakpoint
ALTER TABLE "meeting_point" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_previous" FOREIGN KEY ("kommun","previous") REFERENCES "public"."meeting"("kommun","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_meeting" FOREIGN KEY ("kommun","meeting") REFERENCES "public"."meeting"("kommun","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_next" ON "meeting" USING btree ("kommun","previous");--> statement-breakpoint
CREATE INDEX "meeting_held_on" ON "meeting" USING btree ("kommun","held_on");--> statement-breakpoint
CREATE INDEX "meeting_point_order" ON "meeting_point" USING btree ("kommun","meeting","position");--> statement-breakpoint
CREATE POLICY "app_select" ON "meeting" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('figures.read', 'meetings.write')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "meeting" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('meetings.write')) and status = 'planned');--> statement-breakpoint
CREATE POLICY "app_delete" ON "meeting" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('meetings.write')) and status = 'planned');--> statement-breakpoint
CREATE POLICY "app_update" ON "meeting" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('meetings.write')) and status = 'planned') WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('meetings.write')));--> statement-breakpoint
CREATE POLICY "app_select" ON "meeting_point" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('figures.read', 'meetings.write')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "meeting_point" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('meetings.write')) and exists (select from meeting where meeting.kommun = meeting_point.kommun
		and meeting.id = meeting_point.meeting and meeting.status = 'planned'));--> statement-breakpoint
CREATE POLICY "app_update" ON "meeting_point" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('meetings.write')) and exists (select from meeting where meeting.kommun = meeting_point.kommun
		and meeting.id = meeting_point.meeting and meeting.status = 'planned')) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('meetings.write')) and exists (select from meeting where meeting.kommun = meeting_point.kommun
		and meeting.id = meeting_point.meeting and meeting.status = 'planned'));--> statement-breakpoint
CREATE POLICY "app_delete" ON "meeting_point" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('meetings.write')) and exists (select from meeting where meeting.kommun = meeting_point.kommun
		and meeting.id = meeting_point.meeting and meeting.status = 'planned'));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON meeting, meeting_point TO svu_app;
