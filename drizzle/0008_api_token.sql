CREATE TABLE "api_token" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kommun" char(4) NOT NULL,
	"role" text NOT NULL,
	"committees" text[] NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"shown_prefix" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_by" text,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"last_used_from" text,
	CONSTRAINT "api_token_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "api_token_is_hashed" CHECK ("api_token"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "api_token_committees" CHECK ((cardinality("api_token"."committees") > 0) = ("api_token"."role" in ('case-worker', 'manager'))),
	CONSTRAINT "api_token_lifetime" CHECK ("api_token"."expires_at" > "api_token"."created_at"
				and "api_token"."expires_at" - "api_token"."created_at" <= interval '731 days')
);
--> statement-breakpoint
ALTER TABLE "api_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_token_kommun" ON "api_token" USING btree ("kommun");--> statement-breakpoint
CREATE POLICY "app_select" ON "api_token" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('users.write')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "api_token" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('users.write')) and revoked_at is null and last_used_at is null);--> statement-breakpoint
CREATE POLICY "app_update" ON "api_token" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('users.write')) and revoked_at is null) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('users.write')));--> statement-breakpoint
CREATE POLICY "sign_in_select" ON "api_token" AS PERMISSIVE FOR SELECT TO "svu_signin" USING (true);--> statement-breakpoint
CREATE POLICY "sign_in_update" ON "api_token" AS PERMISSIVE FOR UPDATE TO "svu_signin" USING (true);