DROP POLICY "app_select" ON "published_figure" CASCADE;--> statement-breakpoint
DROP POLICY "app_insert" ON "published_figure" CASCADE;--> statement-breakpoint
DROP POLICY "app_update" ON "published_figure" CASCADE;--> statement-breakpoint
DROP POLICY "app_delete" ON "published_figure" CASCADE;--> statement-breakpoint
DROP TABLE "published_figure" CASCADE;--> statement-breakpoint
DROP POLICY "app_select" ON "published_mask" CASCADE;--> statement-breakpoint
DROP POLICY "app_insert" ON "published_mask" CASCADE;--> statement-breakpoint
DROP POLICY "app_update" ON "published_mask" CASCADE;--> statement-breakpoint
DROP POLICY "app_delete" ON "published_mask" CASCADE;--> statement-breakpoint
DROP TABLE "published_mask" CASCADE;--> statement-breakpoint
DROP POLICY "app_select" ON "published_month" CASCADE;--> statement-breakpoint
DROP POLICY "app_insert" ON "published_month" CASCADE;--> statement-breakpoint
DROP POLICY "app_update" ON "published_month" CASCADE;--> statement-breakpoint
DROP POLICY "app_delete" ON "published_month" CASCADE;--> statement-breakpoint
DROP TABLE "published_month" CASCADE;