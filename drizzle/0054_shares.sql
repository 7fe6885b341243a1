CREATE TABLE "share" (
	"kommun" char(4) NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"shown" text NOT NULL,
	"period" text NOT NULL,
	"what" text NOT NULL,
	"region_wide" boolean NOT NULL,
	"created_by_id" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_by" text,
	"revoked_at" timestamp with time zone,
	"openings" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp with time zone,
	CONSTRAINT "share_kommun_id_pk" PRIMARY KEY("kommun","id"),
	CONSTRAINT "share_token" UNIQUE("token_hash","kommun"),
	CONSTRAINT "share_is_hashed" CHECK ("share"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "share_within_reach" CHECK ("share"."region_wide" or "share"."shown" = "share"."kommun"),
	CONSTRAINT "share_lifetime" CHECK ("share"."expires_at" > "share"."created_at"
				and "share"."expires_at" - "share"."created_at" <= interval '90 days')
);
--> statement-breakpoint
ALTER TABLE "share" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "share" ADD CONSTRAINT "share_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "share" AS PERMISSIVE FOR SELECT TO "svu_app" USING (((select svu_may('shares.write')) and ((kommun = (select svu_kommun()) and (created_by_id = (select current_setting('svu.actor_id', true)) or (select svu_may('figures.read'))))
		or (kommun in (select code from kommun where region = (select svu_region())) and shown in ((select svu_kommun()), 'alla') and (select svu_may('figures.read'))))) or (kommun = (select svu_kommun()) and (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "share" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('shares.write')) and created_by_id = (select current_setting('svu.actor_id', true)) and region_wide = (select svu_may('published.read')) and revoked_at is null and openings = 0);--> statement-breakpoint
CREATE POLICY "app_update" ON "share" AS PERMISSIVE FOR UPDATE TO "svu_app" USING ((select svu_may('shares.write')) and ((kommun = (select svu_kommun()) and (created_by_id = (select current_setting('svu.actor_id', true)) or (select svu_may('figures.read'))))
		or (kommun in (select code from kommun where region = (select svu_region())) and shown in ((select svu_kommun()), 'alla') and (select svu_may('figures.read')))) and revoked_at is null) WITH CHECK ((select svu_may('shares.write')) and ((kommun = (select svu_kommun()) and (created_by_id = (select current_setting('svu.actor_id', true)) or (select svu_may('figures.read'))))
		or (kommun in (select code from kommun where region = (select svu_region())) and shown in ((select svu_kommun()), 'alla') and (select svu_may('figures.read')))));--> statement-breakpoint
CREATE POLICY "app_delete" ON "share" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "sign_in_select" ON "share" AS PERMISSIVE FOR SELECT TO "svu_signin" USING (true);--> statement-breakpoint
CREATE POLICY "sign_in_update" ON "share" AS PERMISSIVE FOR UPDATE TO "svu_signin" USING (true);--> statement-breakpoint
-- The application lists, makes and revokes shared views, but never reads the hash that one is known by.
GRANT SELECT (kommun, id, name, shown, period, what, region_wide, created_by_id, created_by, created_at,
	expires_at, revoked_by, revoked_at, openings, last_opened_at) ON share TO svu_app;
--> statement-breakpoint
GRANT INSERT, DELETE ON share TO svu_app;
--> statement-breakpoint
GRANT UPDATE (revoked_by, revoked_at) ON share TO svu_app;
--> statement-breakpoint
-- Who opens one is found as sign-in finds a key: by its hash, noting that it was used.
GRANT SELECT ON share TO svu_signin;
--> statement-breakpoint
GRANT UPDATE (openings, last_opened_at) ON share TO svu_signin;
