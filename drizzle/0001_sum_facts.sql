-- Adds two sets of facts key by key and leaves out the zeros (src/lib/domain/facts/facts.ts).
CREATE FUNCTION sum_facts(a jsonb, b jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT coalesce(jsonb_object_agg(key, total), '{}'::jsonb)
	FROM (
		SELECT key, sum(value::bigint) AS total
		FROM (
			SELECT key, value FROM jsonb_each_text(a)
			UNION ALL
			SELECT key, value FROM jsonb_each_text(b)
		) AS both_sides
		GROUP BY key
		HAVING sum(value::bigint) <> 0
	) AS sums
$$;
