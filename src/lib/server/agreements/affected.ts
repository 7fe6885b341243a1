import { and, eq, lte, or, gte, isNull, isNotNull, type SQL } from 'drizzle-orm';
import { firstDay, lastDay, monthOf } from '../../domain/calendar/month';
import type { Agreement } from '../../domain/payment/agreement';
import { cases } from '../database/schema';

/**
 * The cases an agreement can matter to: of its care form, ready at the latest in the month it
 * ends and not discharged before the month it begins. Whole months, because the average
 * model speaks of months.
 */
export function casesUnder(
	agreement: Pick<Agreement, 'careForm' | 'validFrom' | 'validTo'>
): SQL | undefined {
	const begins = firstDay(monthOf(agreement.validFrom));
	return and(
		isNotNull(cases.ready),
		or(isNull(cases.discharged), gte(cases.discharged, begins)),
		agreement.careForm === null ? undefined : eq(cases.careForm, agreement.careForm),
		agreement.validTo === null
			? undefined
			: lte(cases.ready, `${lastDay(monthOf(agreement.validTo))} 24`)
	);
}
