import { addDays, dateOf, type LocalDate, type Moment } from '../calendar/moment';
import type { Case } from '../case/case';
import { daysReadyToDischarge } from '../case/day-count';
import type { Agreement } from '../payment/agreement';
import { liabilityOf } from '../payment/liability';
import { readShortDate } from '../short-date/short-date';
import { dischargedOn } from './what-if';

/** A typed day as it was understood. */
export interface LeavingDay {
	typed: string;
	on: LocalDate;
	/** Why what was typed could not be used, in words; `on` is then the day for everybody. */
	error: string | null;
}

const FURTHEST_DAYS = 366;
const ERROR = 'Skriv en dag från i dag till om ett år, som fre, 28 eller +3.';

/** The day that everybody is taken to go home: as typed, tomorrow when nothing is. */
export function dayForAll(typed: string, now: Moment): LeavingDay {
	return readDay(typed, addDays(dateOf(now), 1), now);
}

/** The day somebody is taken to go home: their own as typed, or that for everybody. */
export function dayFor(typed: string | undefined, all: LeavingDay, now: Moment): LeavingDay {
	return readDay(typed ?? '', all.on, now);
}

function readDay(typed: string, otherwise: LocalDate, now: Moment): LeavingDay {
	if (typed === '') return { typed, on: otherwise, error: null };
	const today = dateOf(now);
	const until = addDays(today, FURTHEST_DAYS);
	const reading = readShortDate(typed, { now, looks: 'ahead', from: today, until });
	const on = reading.is === 'read' ? reading.moment : null;
	if (on !== null && on >= today && on <= until) return { typed, on, error: null };
	return { typed, on: otherwise, error: reading.is === 'asked' ? reading.message : ERROR };
}

/** What a person's stay comes to, did they go home on the day supposed. */
export interface SupposedStay {
	id: string;
	day: LeavingDay;
	/** Days from ready to discharge; null for who has none (plan *avliden*). */
	days: number | null;
	/** Liable days over the whole stay, whatever months they fall in; 0 under the average model. */
	liableDays: number;
}

/** What each stay comes to, did each person go home on their day. */
export function supposedStays(
	plans: readonly { id: string; record: Case; day: LeavingDay }[],
	{ agreements, now }: { agreements: readonly Agreement[]; now: Moment }
): SupposedStay[] {
	const context = { agreements, countTo: addDays(dateOf(now), -1) };
	return plans.map(({ id, record, day }) => {
		const gone = dischargedOn(record, day.on);
		const { days: liableDays } = liabilityOf(gone, context);
		return { id, day, days: daysReadyToDischarge(gone), liableDays };
	});
}
