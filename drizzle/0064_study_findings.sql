ALTER TABLE "action_entry" ADD COLUMN "found" jsonb;--> statement-breakpoint
-- What earlier studies said stands in a sentence alone: the data are read from it, as it is worded when this is written.
WITH months(names) AS (
	VALUES (ARRAY['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september',
		'oktober', 'november', 'december'])
), told AS (
	SELECT kommun, id,
		regexp_match(verdict, '^För få månader (för att skilja förändring från slump|efter starten) \((\d+) av (\d+)\)\.') AS few,
		regexp_match(verdict, '^Säker (förbättring|försämring|förändring) sedan (\w+) (\d{4})(, redan före starten)?\.') AS change,
		starts_with(verdict, 'Ingen säker förändring ännu.') AS nothing,
		regexp_match(verdict, ' Sett till och med (\w+) (\d{4})\.$') AS until
	FROM action_entry
	WHERE verdict IS NOT NULL
), read AS (
	SELECT kommun, id,
		CASE
			WHEN few IS NOT NULL THEN jsonb_build_object(
				'kind', CASE few[1] WHEN 'efter starten' THEN 'few-after' ELSE 'few-months' END,
				'counted', few[2]::integer, 'needed', few[3]::integer)
			WHEN change IS NOT NULL THEN jsonb_build_object('kind', 'change',
				'colour', CASE change[1] WHEN 'förbättring' THEN 'improvement' WHEN 'försämring' THEN 'concern' ELSE 'neutral' END,
				'since', change[3] || '-' || lpad(array_position(names, change[2])::text, 2, '0'),
				'beforeStart', change[4] IS NOT NULL)
			WHEN nothing THEN '{"kind": "none"}'
		END AS verdict,
		until[2] || '-' || lpad(array_position(names, until[1])::text, 2, '0') AS until
	FROM told CROSS JOIN months
)
UPDATE action_entry SET found = jsonb_build_object('verdict', read.verdict, 'until', read.until)
FROM read
WHERE read.verdict IS NOT NULL AND read.kommun = action_entry.kommun AND read.id = action_entry.id;
