import { sql } from 'drizzle-orm';
import { monthOf, type Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { lastCompleteMonth } from '../../domain/period/period';
import { ownRows } from '../access/own-rows';
import type { Scope } from '../scope';
import type { Transaction } from '../database/transaction';

/** The months that have figures. */
export interface Span {
	first: Month;
	last: Month;
	/** What a page opens with: the last complete month that has figures. */
	opening: Month;
}

/**
 * The months that the scope's cases reach over: from the first discharge, whatever is said of days
 * and decisions before it, to the last month that has come. Null while there are none.
 */
export async function spanOf(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<Span | null> {
	const [row] = await tx.execute<{ first: Month | null; last: Month; opening: Month | null }>(sql`
		select coalesce(min(month) filter (where discharges), max(month)) as first,
			max(month) as last,
			max(month) filter (where month <= ${lastCompleteMonth(today)}) as opening
		from (${own(scope)}) as known
		where month <= ${monthOf(today)}`);
	if (!row?.first) return null;
	return { first: row.first, last: row.last, opening: row.opening ?? row.first };
}

function own(scope: Scope) {
	return sql`select month, facts ->> 'cases' is not null as discharges
		from monthly_fact where ${ownRows(scope)} and dimension = 'total'
			-- What has come to nothing stays as a row until the night.
			and facts <> '{}'::jsonb`;
}
