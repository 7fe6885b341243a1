import { sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import { monthOf, type Month } from '../../domain/calendar/month';
import { lastClosedMonth, lastClosing } from '../../domain/disclosure/closing';
import type { Transaction } from '../database/transaction';
import { latestOfEach } from '../month-review/read';
import type { Scope } from '../scope';
import { loadThreshold } from './read-threshold';

/** A month to be published, and the review that closes it; null where only the day does. */
export interface DueMonth extends Record<string, unknown> {
	month: Month;
	reviewedAt: string | null;
}

/**
 * The closed months of the kommun that are to be published, oldest first. A month is closed when
 * every committee that has figures in it has marked it reviewed, else from the 10th of the next
 * (`domain/disclosure/closing`). Due are those that never were published, those published before
 * their latest closing (corrections reach readers then), and those published with another threshold.
 * Months whose cases are all gone are among them, to be taken back; one that is opened again is
 * left as it is.
 */
export async function dueMonths(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<DueMonth[]> {
	const threshold = await loadThreshold(tx, scope);
	const rows = await tx.execute<DueMonth>(sql`
		with closed as (
			select month, case when bool_and(coalesce(reviewed, false)) then max(at) end as reviewed_at
			from (
				select distinct committee, month from monthly_fact
				where kommun = ${scope.kommun} and dimension = 'total' and month < ${monthOf(today)}
			) as fact left join ${latestOfEach(scope)} as latest using (committee, month)
			group by month
		)
		select coalesce(closed.month, published.month) as month,
			closed.reviewed_at::text as "reviewedAt"
		from (
			select * from closed where month <= ${lastClosedMonth(today)} or reviewed_at is not null
		) as closed
		full join (
			select * from published_month where kommun = ${scope.kommun}
		) as published on published.month = closed.month
		where published.month is null
			or published.published_on < ${lastClosing(today)}::date
			or published.threshold <> ${threshold}
			or closed.reviewed_at > coalesce(published.reviewed_at, '-infinity'::timestamptz)
		order by 1`);
	return [...rows];
}
