import { sql } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { codeArray, latestOfEach, type ReviewSpan } from './read';

/**
 * The months whose figures are preliminary since somebody has yet to review them: each committee
 * of the selection that has figures in a month must have. A frozen month can no longer change.
 */
export async function unreviewedMonths(
	tx: Transaction,
	scope: Scope,
	{ from, to, committees }: ReviewSpan
): Promise<ReadonlySet<Month>> {
	const rows = await tx.execute<{ month: Month }>(
		sql`
				select distinct fact.month
				from monthly_fact fact
				left join ${latestOfEach(scope)} as latest using (committee, month)
				where fact.kommun = ${scope.kommun} and fact.dimension = 'total'
					and fact.committee = any(${codeArray(committees)})
					and fact.month between ${from} and ${to} and latest.reviewed is not true
					and not exists (select 1 from frozen_month frozen where frozen.kommun = fact.kommun
						and frozen.committee = fact.committee and frozen.month = fact.month)`
	);
	return new Set(rows.map(({ month }) => month));
}

/** The committees that a selection of figures is about. */
export function chosenCommittees(
	{ committees }: Scope,
	{ committee }: { committee?: string }
): readonly string[] {
	return committee ? committees.filter((code) => code === committee) : committees;
}
