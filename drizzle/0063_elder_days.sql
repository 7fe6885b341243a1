-- Months that are frozen cannot be counted anew: the days of those of an age are what their sums by age
-- tell. All other months are counted anew, as the version of the facts is raised.
UPDATE monthly_fact AS whole SET facts = whole.facts || elder.facts
FROM (
	SELECT kommun, committee, month, sex, jsonb_object_agg(key, amount) AS facts
	FROM (
		SELECT kommun, committee, month, sex, counted.name || '/' || from_age.name AS key,
			sum(CASE counted.name WHEN 'elderDays' THEN split_part(day.key, '/', 3)::bigint ELSE 1 END
				* day.value::bigint) AS amount
		FROM monthly_fact JOIN frozen_month USING (kommun, committee, month)
			CROSS JOIN LATERAL jsonb_each_text(facts) AS day
			CROSS JOIN (VALUES ('elderDays'), ('elderCases')) AS counted(name)
			JOIN (VALUES ('from65', '65-79'), ('from65', '80+'), ('from80', '80+')) AS from_age(name, band)
				ON from_age.band = monthly_fact."group"
		WHERE dimension = 'age' AND starts_with(day.key, 'days/')
		GROUP BY 1, 2, 3, 4, 5
	) AS counts
	WHERE amount <> 0
	GROUP BY 1, 2, 3, 4
) AS elder
WHERE whole.dimension = 'total' AND whole.kommun = elder.kommun AND whole.committee = elder.committee
	AND whole.month = elder.month AND whole.sex = elder.sex;
