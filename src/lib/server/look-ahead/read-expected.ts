import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { dateOf, type LocalDate } from '../../domain/calendar/moment';
import { PLAN_DECEASED } from '../../domain/case/case';
import { UNKNOWN_GROUP } from '../../domain/facts/dimension';
import type { ExpectedCase } from '../../domain/look-ahead/look-ahead';
import { inScope } from '../cases/read-case';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** Somebody in hospital, as far as Framåt tells of them. */
export interface InHospital extends ExpectedCase {
	id: string;
	number: string;
	/** List code, or `okänd`. */
	ward: string;
	/** Date of the ready notice; null for who is not utskrivningsklar. */
	ready: LocalDate | null;
}

/**
 * Everybody in hospital of these committees of the scope's, by case number. Columns alone, of those who
 * are there: no document of a case is read. Whoever shows one of them logs it.
 */
export async function inHospital(
	tx: Transaction,
	scope: Scope,
	committees: readonly string[]
): Promise<InHospital[]> {
	const rows = await tx
		.select({
			id: cases.id,
			number: cases.number,
			ward: cases.ward,
			plan: cases.plan,
			ready: cases.ready,
			waiting: cases.waiting,
			expected: cases.expectedOn
		})
		.from(cases)
		.where(
			and(
				inScope(scope),
				inArray(cases.committee, [...committees]),
				isNull(cases.discharged),
				eq(cases.annulled, false)
			)
		)
		.orderBy(asc(cases.numberOrder));
	return rows.flatMap(({ plan, ready, waiting, ...row }) =>
		// Somebody who has died is not expected anywhere.
		plan === PLAN_DECEASED
			? []
			: {
					...row,
					plan: plan === UNKNOWN_GROUP ? null : plan,
					ready: waiting && ready !== null ? dateOf(ready) : null
				}
	);
}
