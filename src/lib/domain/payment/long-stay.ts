import { addDays, daysBetween, type LocalDate } from '../calendar/moment';
import type { Case } from '../case/case';
import { timelineOf } from '../case/timeline';
import type { Agreement } from './agreement';

/** Days as ready so far: to discharge, or up to and including `countTo` for who still waits. */
function readyDays(record: Case, countTo: LocalDate): number {
	const now = addDays(countTo, 1);
	return timelineOf(record).readyPeriods.reduce(
		(sum, { from, to }) => sum + Math.max(0, daysBetween(from, to ?? now)),
		0
	);
}

/**
 * The free days of the agreement's own rule for long stays, when the case has been ready for
 * more than its `overDays` days over all its ready periods; else null. Under the average
 * model such a case is paid for by itself and leaves the average.
 */
export function longStayFreeDays(
	record: Case,
	agreement: Agreement,
	countTo: LocalDate
): number | null {
	const rule = agreement.longStay;
	return rule !== null && readyDays(record, countTo) > rule.overDays ? rule.freeDays : null;
}
