import { sql, type SQL } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** Counting stops here: more than so many is many. */
const MAX_CHANGED = 1000;

/** Cases of a month that were registered or changed after its review; a condition on `cases`. */
export function changedAfterReview(month: Month): SQL {
	return sql`(cases.discharge_month = ${month} and cases.updated_at > (
		select case when review.reviewed then review.at end from month_review review
		where review.kommun = cases.kommun and review.committee = cases.committee
			and review.month = ${month}
		order by review.id desc limit 1))`;
}

/**
 * How many of a committee's cases of a month were registered or changed after an instant, at most
 * {@link MAX_CHANGED}. Costs what has changed, not what there is.
 */
export async function changedSince(
	tx: Transaction,
	scope: Scope,
	{ committee, month, at }: { committee: string; month: Month; at: string }
): Promise<number> {
	const rows = await tx.execute<{ changed: number }>(sql`
		select count(*)::int as changed from (
			select 1 from cases where kommun = ${scope.kommun} and committee = ${committee}
				and discharge_month = ${month} and updated_at > ${at}::timestamptz
			limit ${MAX_CHANGED}
		) as changed_cases`);
	return rows[0]?.changed ?? 0;
}
