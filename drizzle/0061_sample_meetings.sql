ALTER TABLE "action_entry" DROP CONSTRAINT "action_entry_kommun_action_id_action_kommun_id_fk";
--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "action_entry" ADD CONSTRAINT "action_entry_kommun_action_id_action_kommun_id_fk" FOREIGN KEY ("kommun","action_id") REFERENCES "public"."action"("kommun","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_delete" ON "action" AS PERMISSIVE FOR DELETE TO "svu_app" USING (((kommun = (select svu_kommun()) and (committee is null or committee = any ((select svu_committees())::text[])) and (select svu_may('figures.read'))) or (kommun = (select svu_kommun()) and shared and (select svu_may('published.read')) and owner <> 'kommun')) and (select svu_may('actions.write')) and sample);--> statement-breakpoint
ALTER POLICY "app_delete" ON "meeting" TO svu_app USING (kommun = (select svu_kommun()) and (select svu_may('meetings.write')) and (status = 'planned' or sample));
--> statement-breakpoint
GRANT DELETE ON action TO svu_app;