import { and, asc, count, gte, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Histogram } from '../../domain/measures/histogram';
import { inScope } from '../cases/read-case';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/**
 * How many of those discharged in the year came out how many days after their estimate, which is added
 * up in the database: as many rows as there are different slips.
 */
export async function slipsOf(
	tx: Transaction,
	scope: Scope,
	{ committees, year }: { committees: readonly string[]; year: number }
): Promise<Histogram> {
	const rows = await tx
		.select({ days: cases.estimateSlip, count: count() })
		.from(cases)
		.where(
			and(
				inScope(scope),
				inArray(cases.committee, [...committees]),
				gte(cases.discharged, `${year}-01-01`),
				lt(cases.discharged, `${year + 1}-01-01`),
				isNotNull(cases.estimateSlip)
			)
		)
		.groupBy(cases.estimateSlip)
		.orderBy(asc(cases.estimateSlip));
	return rows.flatMap(({ days, count }) => (days === null ? [] : { days, count }));
}
