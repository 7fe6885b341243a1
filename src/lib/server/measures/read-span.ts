import { sql } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { lastCompleteMonth } from '../../domain/period/period';
import { ownRows } from '../access/own-rows';
import type { Scope } from '../scope';
import type { Transaction } from '../database/transaction';
import { readsPublished } from '../access/reads-published';

/** The months that have figures. */
export interface Span {
	first: Month;
	last: Month;
	/** What a page opens with: the last complete month that has figures. */
	opening: Month;
}

/** The months that the scope's cases reach over; null while there are none. */
export async function spanOf(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<Span | null> {
	const complete = lastCompleteMonth(today);
	const from = readsPublished(scope)
		? sql`published_month where kommun = ${scope.kommun}`
		: sql`monthly_fact where ${ownRows(scope)} and dimension = 'total'`;
	const [row] = await tx.execute<{ first: Month | null; last: Month; opening: Month | null }>(sql`
		select min(month) as first, max(month) as last,
			max(month) filter (where month <= ${complete}) as opening
		from ${from}`);
	if (!row?.first) return null;
	return { first: row.first, last: row.last, opening: row.opening ?? row.first };
}
