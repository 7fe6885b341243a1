-- What was hidden when each period was first published is not known: what is hidden now, then.
ALTER TABLE "published_mask" ADD COLUMN "unseen" jsonb;--> statement-breakpoint
UPDATE "published_mask" SET "unseen" = "mask";--> statement-breakpoint
ALTER TABLE "published_mask" ALTER COLUMN "unseen" SET NOT NULL;
