import { daysBetween, type Moment } from '../calendar/moment';
import { PLAN_DECEASED, type Case } from './case';
import { dischargeDate, timelineOf, type ReadyPeriod } from './timeline';

/** What the days of a stay are counted from. */
export interface CountedStay {
	readyPeriods: readonly ReadyPeriod[];
	/** The plan is *Ingen plan – avliden*: such a stay has no days. */
	deceased: boolean;
}

/** One stretch of being utskrivningsklar with its days. */
export interface DayPart extends ReadyPeriod {
	days: number;
}

/** Reads off a case what its days are counted from. */
export function countedStay(record: Pick<Case, 'events' | 'plan'>): CountedStay {
	return { ...timelineOf(record), deceased: record.plan === PLAN_DECEASED };
}

/** The stretches with their days; one that still runs is counted to the date of `now`. */
export function dayParts(periods: readonly ReadyPeriod[], now: Moment): DayPart[] {
	return periods.map((period) => ({
		...period,
		days: Math.max(0, daysBetween(period.from, period.to ?? now))
	}));
}

/**
 * The days of a stay (domain.md §3.1), so far where the person is still there: calendar-date
 * steps summed over the ready periods, same day = 0. Null where there are none: never ready, or
 * deceased. Board, list, case page and measures all count by this.
 */
export function daysCounted(stay: CountedStay, now: Moment): number | null {
	if (stay.deceased || stay.readyPeriods.length === 0) return null;
	return dayParts(stay.readyPeriods, now).reduce((sum, { days }) => sum + days, 0);
}

/** Days from ready to discharge; null also for a case that is open. */
export function daysReadyToDischarge(record: Pick<Case, 'events' | 'plan'>): number | null {
	const discharged = dischargeDate(record);
	return discharged === null ? null : daysCounted(countedStay(record), discharged);
}
