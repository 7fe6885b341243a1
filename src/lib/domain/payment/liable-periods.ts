import { addDays, dateOf, timeOf, type LocalDate, type Moment } from '../calendar/moment';
import type { Case } from '../case/case';
import { dayParts } from '../case/day-count';
import { timelineOf } from '../case/timeline';
import type { Agreement } from './agreement';
import { agreementFor } from './agreement-for';

/** Days as ready so far: to discharge, or up to and including `countTo` for who still waits. */
function readyDays(record: Case, countTo: LocalDate): number {
	const now = addDays(countTo, 1);
	const parts = dayParts(timelineOf(record).readyPeriods, now);
	return parts.reduce((sum, { days }) => sum + days, 0);
}

/**
 * The free days of the agreement's own rule for long stays, when the case has been ready for
 * more than its `overDays` days over all its ready periods; else null. Under the average
 * model such a case is paid for by itself and leaves the average.
 */
function longStayFreeDays(record: Case, agreement: Agreement, countTo: LocalDate): number | null {
	const rule = agreement.longStay;
	return rule !== null && readyDays(record, countTo) > rule.overDays ? rule.freeDays : null;
}

/** How one ready notice becomes liable days. */
export interface LiablePeriod {
	/** The ready notice. */
	notice: Moment;
	endedBy: 'withdrawn' | 'discharged' | null;
	/** The agreement valid on the date of the notice. */
	agreement: Agreement;
	/** Free days after the notice, by the agreement or its rule for long stays. */
	freeDays: number;
	/** Where the time of day puts the notice; `missing` counts as before noon (domain.md §3.2). */
	noon: 'before' | 'at' | 'after' | 'missing' | 'not-used';
	/** First liable date. */
	start: LocalDate;
	/** First date after the last that can be liable: the withdrawal, the discharge or tomorrow's count. */
	end: LocalDate;
	/** False under the average model, which has no split per case. */
	individual: boolean;
	/** Whether the agreement's rule for long stays applies. */
	longStay: boolean;
}

/** What liability is computed with. */
export interface LiabilityContext {
	agreements: readonly Agreement[];
	/** Last date that is counted for a person who still waits: yesterday (domain.md §3.1). */
	countTo: LocalDate;
}

/**
 * Each ready notice of a case with the first date that can be liable and the date that ends
 * it (domain.md §3.2). A new notice starts over. Exceptions are not looked at here.
 */
export function liablePeriods(record: Case, context: LiabilityContext): LiablePeriod[] {
	const waitingTo = addDays(context.countTo, 1);
	return timelineOf(record).readyPeriods.map(({ from, to, endedBy }): LiablePeriod => {
		const date = dateOf(from);
		const agreement = agreementFor(context.agreements, record.kommun, record.careForm, date);
		const ownFreeDays = longStayFreeDays(record, agreement, context.countTo);
		const freeDays = ownFreeDays ?? agreement.freeDays;
		const noon = agreement.noonRule ? placeAroundNoon(from) : 'not-used';
		return {
			notice: from,
			endedBy,
			agreement,
			freeDays,
			noon,
			start: addDays(date, Math.ceil(freeDays) + (noon === 'after' ? 1 : 0)),
			end: to === null ? waitingTo : dateOf(to),
			individual: agreement.model === 'individual' || ownFreeDays !== null,
			longStay: ownFreeDays !== null
		};
	});
}

function placeAroundNoon(notice: Moment): LiablePeriod['noon'] {
	const time = timeOf(notice);
	if (time === null) return 'missing';
	if (time < '12:00') return 'before';
	return time === '12:00' || time === '12:00:00' ? 'at' : 'after';
}
