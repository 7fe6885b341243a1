import type { Sql } from 'postgres';
import { FROM, MONTH } from './corpus';

/**
 * What Översikt shows, in the leanest SQL we could write by hand straight over the cases:
 * two statements, one aggregate row a month and one a month and group, nothing formatted.
 * It leaves out what needs the rules (payment liability), so the comparison favours it.
 */
export async function overviewFromCases(sql: Sql): Promise<number> {
	const months = await sql`
		select substr(discharged, 1, 7) as month, count(*) as cases,
			count(*) filter (where sex = 'kvinna') as women,
			count(*) filter (where sex = 'man') as men,
			count(days) as n, sum(days) as days, max(days) as longest,
			count(*) filter (where days = 0) as same_day,
			count(*) filter (where days <= 1) as within_target,
			percentile_cont(0.5) within group (order by days) as median,
			percentile_cont(0.9) within group (order by days) as p90,
			count(*) filter (where record->'sips' @> '[{"outcome": "held"}]') as with_sip,
			sum(jsonb_array_length(record->'deficienciesInpatient')) as deficiencies,
			sum(jsonb_array_length(record->'deficienciesPrimary')) as deficiencies_primary,
			count(*) filter (where record->'deficienciesInpatient' <> '[]') as with_deficiency
		from cases
		where kommun = '2480' and discharged >= ${FROM} and discharged < ${`${MONTH}~`}
		group by 1`;
	const groups = await sql`
		with period as (
			select substr(discharged, 1, 7) as month, plan, health_centre, ward, days, record
			from cases
			where kommun = '2480' and discharged >= ${FROM} and discharged < ${`${MONTH}~`})
		select month, 'plan' as kind, plan as "group", count(*) from period group by 1, 3
		union all select month, 'days', least(days, 7)::text, count(*) from period group by 1, 3
		union all select month, 'reason', coalesce(record->'delayReasons'->>0, 'okand'), sum(days)
			from period where days > 0 group by 1, 3
		union all select month, 'ward', ward, count(*) from period
			where record->'deficienciesInpatient' <> '[]' group by 1, 3
		union all select month, 'deficiency', kind.code, count(*)
			from period cross join lateral
				jsonb_array_elements_text(record->'deficienciesInpatient') as kind(code)
			group by 1, 3`;
	return months.length + groups.length;
}

/** Makes the narrow table: what a month's counts need, plain columns, one row a case. */
export async function makeNarrowTable(sql: Sql): Promise<void> {
	await sql`drop table if exists bench_narrow`;
	await sql`create table bench_narrow as
		select substr(discharged, 1, 7) as month, sex, plan, ward, health_centre, days,
			record->'sips' @> '[{"outcome": "held"}]' as with_sip,
			jsonb_array_length(record->'deficienciesInpatient') as deficiencies,
			coalesce(record->'delayReasons'->>0, 'okand') as reason
		from cases where discharged is not null`;
	await sql`create index on bench_narrow (month)`;
	await sql`analyze bench_narrow`;
}

/** The same figures over the narrow table: as little work as a query over rows can be. */
export async function overviewFromNarrow(sql: Sql): Promise<number> {
	const months = await sql`
		select month, count(*) as cases, count(*) filter (where sex = 'kvinna') as women,
			count(*) filter (where sex = 'man') as men, count(days) as n, sum(days) as days,
			max(days) as longest, count(*) filter (where days = 0) as same_day,
			count(*) filter (where days <= 1) as within_target,
			percentile_cont(0.5) within group (order by days) as median,
			percentile_cont(0.9) within group (order by days) as p90,
			count(*) filter (where with_sip) as with_sip, sum(deficiencies) as deficiencies
		from bench_narrow where month between ${FROM} and ${MONTH} group by 1`;
	const groups = await sql`
		select month, plan, least(days, 7) as days, ward, reason, count(*)
		from bench_narrow where month between ${FROM} and ${MONTH}
		group by grouping sets ((month, plan), (month, least(days, 7)), (month, ward), (month, reason))`;
	return months.length + groups.length;
}
