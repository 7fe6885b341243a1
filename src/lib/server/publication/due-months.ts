import { sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import type { Month } from '../../domain/calendar/month';
import { lastClosedMonth, lastClosing } from '../../domain/disclosure/closing';
import type { Scope } from '../access/scope';
import type { Transaction } from '../database/transaction';
import { loadThreshold } from './threshold';

/**
 * The closed months of the kommun that are to be published, oldest first: those that never were,
 * those published before the latest closing (corrections reach readers then), and those published
 * with another threshold. Months whose cases are all gone are among them, to be taken back.
 */
export async function dueMonths(tx: Transaction, scope: Scope, today: LocalDate): Promise<Month[]> {
	const threshold = await loadThreshold(tx, scope);
	const rows = await tx.execute<{ month: Month }>(sql`
		select coalesce(fact.month, published.month) as month
		from (
			select distinct month from monthly_fact
			where kommun = ${scope.kommun} and dimension = 'total' and month <= ${lastClosedMonth(today)}
		) as fact
		full join (
			select * from published_month where kommun = ${scope.kommun}
		) as published on published.month = fact.month
		where published.month is null
			or published.published_on < ${lastClosing(today)}::date
			or published.threshold <> ${threshold}
		order by 1`);
	return rows.map(({ month }) => month);
}
