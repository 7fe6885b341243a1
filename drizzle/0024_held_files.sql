CREATE TABLE "held_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kommun" char(4) NOT NULL,
	"owner" text NOT NULL,
	"import_id" uuid NOT NULL,
	"earlier" uuid[] DEFAULT '{}' NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"header_line" integer,
	"size" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"phase" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"message" text,
	"headers" text[],
	"heard_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "held_file_import_id_unique" UNIQUE("import_id")
);
--> statement-breakpoint
ALTER TABLE "held_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "held_file_part" (
	"file_id" uuid NOT NULL,
	"nth" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "held_file_part_file_id_nth_pk" PRIMARY KEY("file_id","nth")
);
--> statement-breakpoint
ALTER TABLE "held_file_part" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "held_file" ADD CONSTRAINT "held_file_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_file_part" ADD CONSTRAINT "held_file_part_file_id_held_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."held_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "held_file" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (((select svu_may('import', 'series.write')) and owner = (select current_setting('svu.actor_id', true))) or (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "held_file" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (((select svu_may('import', 'series.write')) and owner = (select current_setting('svu.actor_id', true))) or (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_update" ON "held_file" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (((select svu_may('import', 'series.write')) and owner = (select current_setting('svu.actor_id', true))) or (select svu_may('upkeep')))) WITH CHECK (kommun = (select svu_kommun()) and (((select svu_may('import', 'series.write')) and owner = (select current_setting('svu.actor_id', true))) or (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_delete" ON "held_file" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (((select svu_may('import', 'series.write')) and owner = (select current_setting('svu.actor_id', true))) or (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_select" ON "held_file_part" AS PERMISSIVE FOR SELECT TO "svu_app" USING (file_id in (select id from held_file));--> statement-breakpoint
CREATE POLICY "app_insert" ON "held_file_part" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (file_id in (select id from held_file));--> statement-breakpoint
CREATE POLICY "app_update" ON "held_file_part" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (file_id in (select id from held_file)) WITH CHECK (file_id in (select id from held_file));--> statement-breakpoint
CREATE POLICY "app_delete" ON "held_file_part" AS PERMISSIVE FOR DELETE TO "svu_app" USING (file_id in (select id from held_file));