CREATE TABLE "published_figure" (
	"kommun" char(4) NOT NULL,
	"period" text NOT NULL,
	"breakdown" text NOT NULL,
	"group" text NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "published_figure_kommun_breakdown_period_group_pk" PRIMARY KEY("kommun","breakdown","period","group")
);
--> statement-breakpoint
ALTER TABLE "published_figure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_ground" (
	"kommun" char(4) NOT NULL,
	"month" text NOT NULL,
	"breakdown" text NOT NULL,
	"group" text NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "published_ground_kommun_month_breakdown_group_pk" PRIMARY KEY("kommun","month","breakdown","group")
);
--> statement-breakpoint
ALTER TABLE "published_ground" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_mask" (
	"kommun" char(4) NOT NULL,
	"period" text NOT NULL,
	"mask" jsonb NOT NULL,
	"counted_from" text,
	"counted_at" timestamp with time zone,
	CONSTRAINT "published_mask_kommun_period_pk" PRIMARY KEY("kommun","period")
);
--> statement-breakpoint
ALTER TABLE "published_mask" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_period" (
	"kommun" char(4) NOT NULL,
	"period" text NOT NULL,
	"published_on" date NOT NULL,
	"threshold" integer NOT NULL,
	"reviewed_at" timestamp with time zone,
	"corrected_on" date,
	"checked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "published_period_kommun_period_pk" PRIMARY KEY("kommun","period")
);
--> statement-breakpoint
ALTER TABLE "published_period" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "published_figure" ADD CONSTRAINT "published_figure_kommun_period_published_period_kommun_period_fk" FOREIGN KEY ("kommun","period") REFERENCES "public"."published_period"("kommun","period") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_ground" ADD CONSTRAINT "published_ground_kommun_month_published_period_kommun_period_fk" FOREIGN KEY ("kommun","month") REFERENCES "public"."published_period"("kommun","period") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_mask" ADD CONSTRAINT "published_mask_kommun_period_published_period_kommun_period_fk" FOREIGN KEY ("kommun","period") REFERENCES "public"."published_period"("kommun","period") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_period" ADD CONSTRAINT "published_period_kommun_kommun_code_fk" FOREIGN KEY ("kommun") REFERENCES "public"."kommun"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "app_select" ON "published_figure" AS PERMISSIVE FOR SELECT TO "svu_app" USING ((kommun in (select code from kommun where region = (select svu_region())) and (select svu_may('published.read')))
	or (kommun = (select svu_kommun()) and (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "published_figure" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "published_figure" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "published_figure" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "published_ground" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "published_ground" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "published_ground" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "published_ground" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "published_mask" AS PERMISSIVE FOR SELECT TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_insert" ON "published_mask" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "published_mask" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "published_mask" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_select" ON "published_period" AS PERMISSIVE FOR SELECT TO "svu_app" USING ((kommun in (select code from kommun where region = (select svu_region())) and (select svu_may('published.read')))
	or (kommun = (select svu_kommun()) and (select svu_may('upkeep'))));--> statement-breakpoint
CREATE POLICY "app_insert" ON "published_period" AS PERMISSIVE FOR INSERT TO "svu_app" WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_update" ON "published_period" AS PERMISSIVE FOR UPDATE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep'))) WITH CHECK (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
CREATE POLICY "app_delete" ON "published_period" AS PERMISSIVE FOR DELETE TO "svu_app" USING (kommun = (select svu_kommun()) and (select svu_may('upkeep')));--> statement-breakpoint
-- What samverkan readers see is only ever written by the installation's own upkeep (policies).
GRANT SELECT, INSERT, UPDATE, DELETE ON published_period, published_figure, published_mask, published_ground TO svu_app;
--> statement-breakpoint
-- What a kommun has published of a period, as one digest; '' where it has published nothing.
CREATE OR REPLACE FUNCTION svu_published_digest(wanted_kommun text, wanted_month text) RETURNS text
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT coalesce(encode(sha256(convert_to(string_agg(part, E'\n' ORDER BY part COLLATE "C"), 'UTF8')),
		'hex'), '')
	FROM (
		SELECT jsonb_build_array('period', to_char(published_on, 'YYYY-MM-DD'), threshold,
			extract(epoch FROM reviewed_at), to_char(corrected_on, 'YYYY-MM-DD'))::text AS part
		FROM published_period
		WHERE kommun = wanted_kommun::char(4) AND period = wanted_month
		UNION ALL
		SELECT jsonb_build_array('figures', breakdown, "group", figures)::text FROM published_figure
		WHERE kommun = wanted_kommun::char(4) AND period = wanted_month
		UNION ALL
		SELECT jsonb_build_array('mask', mask)::text FROM published_mask
		WHERE kommun = wanted_kommun::char(4) AND period = wanted_month
		UNION ALL
		SELECT jsonb_build_array('ground', breakdown, "group", facts)::text FROM published_ground
		WHERE kommun = wanted_kommun::char(4) AND month = wanted_month
	) AS parts
$$;
--> statement-breakpoint
-- The periods that are published, or that the log says were.
CREATE OR REPLACE FUNCTION svu_published_months() RETURNS TABLE (kommun text, month text)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
	SELECT published_period.kommun::text, published_period.period FROM published_period
	UNION
	SELECT log_entry.kommun::text, details ->> 'month' FROM log_entry WHERE event = 'published'
	ORDER BY 1, 2
$$;
--> statement-breakpoint
-- What was published month by month is published anew, by month, third and year: until then there is nothing.
INSERT INTO log_entry (at, actor, actor_id, kommun, event, details)
SELECT DISTINCT ON (kommun, details ->> 'month') now(), 'systemet', 'systemet', kommun, 'published',
	jsonb_build_object('month', details ->> 'month', 'digest', '', 'how', 'upgrade')
FROM log_entry WHERE event = 'published';
