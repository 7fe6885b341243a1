import { sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import type { Month } from '../../domain/calendar/month';
import { OPEN_CHECKS } from '../../domain/data-quality/checks';
import { sumFacts, type Facts } from '../../domain/facts/facts';
import type { Transaction } from '../database/transaction';
import { codeArray, type ReviewSpan } from '../month-review/read';
import type { Scope } from '../scope';
import { isStale, momentOf } from './check-condition';

/** What Registervård counts of discharged cases, month by month: the facts of each, added up. */
export async function qualityByMonth(
	tx: Transaction,
	scope: Scope,
	{ from, to, committees }: ReviewSpan
): Promise<ReadonlyMap<Month, Facts>> {
	const rows = await tx.execute<{ month: Month; facts: Facts }>(sql`
		select month, facts from monthly_fact
		where kommun = ${scope.kommun} and committee = any(${codeArray(committees)})
			and dimension = 'total' and month between ${from} and ${to}`);
	const parts = new Map<Month, Facts[]>();
	for (const { month, facts } of rows) {
		parts.set(month, [...(parts.get(month) ?? []), facts]);
	}
	return new Map([...parts].map(([month, facts]) => [month, sumFacts(facts)]));
}

/** How many open cases each check of them finds on a day, by check and month. */
export async function staleByMonth(
	tx: Transaction,
	scope: Scope,
	{ date, committees }: { date: LocalDate; committees: readonly string[] }
): Promise<ReadonlyMap<string, ReadonlyMap<Month, number>>> {
	const counts = new Map<string, ReadonlyMap<Month, number>>();
	for (const check of OPEN_CHECKS) {
		const rows = await tx.execute<{ month: Month; found: number }>(sql`
			select left(${momentOf(check.since)}, 7) as month, count(*)::int as found from cases
			where kommun = ${scope.kommun} and committee = any(${codeArray(committees)})
				and ${isStale(check, date)}
			group by 1`);
		counts.set(check.code, new Map(rows.map(({ month, found }) => [month, found])));
	}
	return counts;
}
