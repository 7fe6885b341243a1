import { sql, type SQL } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** The latest that was done about a committee's month. */
export interface MonthReview {
	committee: string;
	month: Month;
	reviewed: boolean;
	/** Instant, ISO 8601. */
	at: string;
	actor: string;
}

/** Which months, both included, of which committees. */
export interface ReviewSpan {
	from: Month;
	to: Month;
	committees: readonly string[];
}

/** Codes as an array for a statement. */
export function codeArray(codes: readonly string[]): SQL {
	return sql`${sql.param([...codes])}::text[]`;
}

/** Every month there can be. */
export const EVER = { from: '0001-01', to: '9999-12' } as const;

/** How the months of the kommun stand: a relation (committee, month, reviewed, at, actor). */
export function latestOfEach(scope: Scope): SQL {
	return sql`(select distinct on (committee, month) committee, month, reviewed, at, actor
		from month_review where kommun = ${scope.kommun} order by committee, month, id desc)`;
}

/** How each committee's months stand; those that nothing was ever done about are left out. */
export async function latestReviews(
	tx: Transaction,
	scope: Scope,
	{ from, to, committees }: ReviewSpan
): Promise<MonthReview[]> {
	const rows = await tx.execute<MonthReview & Record<string, unknown>>(sql`
		select * from ${latestOfEach(scope)} as latest
		where committee = any(${codeArray(committees)}) and month between ${from} and ${to}
		order by committee, month`);
	return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

/** Everything that was done about a month, latest first. */
export async function reviewHistory(
	tx: Transaction,
	scope: Scope,
	{ month, committees }: { month: Month; committees: readonly string[] }
): Promise<MonthReview[]> {
	const rows = await tx.execute<MonthReview & Record<string, unknown>>(sql`
		select committee, month, reviewed, at, actor from month_review
		where kommun = ${scope.kommun} and committee = any(${codeArray(committees)})
			and month = ${month}
		order by id desc limit 50`);
	return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}
