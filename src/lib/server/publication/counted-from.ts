import { sql, type SQL } from 'drizzle-orm';
import type { PublishedPeriod } from '../../domain/disclosure/published-period';

/** A digest of the sums that a month of the kommun is counted from, as they are now. */
export function countedFrom({
	kommun,
	period
}: {
	kommun: SQL | string;
	period: SQL | PublishedPeriod;
}): SQL<string> {
	return sql<string>`(select md5(coalesce(string_agg(
			concat_ws('|', dimension, "group", sex, committee, facts::text), '#'
			order by dimension, "group", sex, committee), ''))
		from monthly_fact fact where fact.kommun = ${kommun} and fact.month = ${period})`;
}
