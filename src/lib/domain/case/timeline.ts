import { dateOf, type LocalDate, type Moment } from '../calendar/moment';
import type { Case, EventType } from './case';

/** A stretch of being utskrivningsklar; `to` is null while the person still waits. */
export interface ReadyPeriod {
	from: Moment;
	to: Moment | null;
	endedBy: 'withdrawn' | 'discharged' | null;
}

/** The case's events put in the order that the rules and measures read them. */
export interface Timeline {
	admitted: Moment | null;
	admissionNotice: Moment | null;
	/** The latest estimate given. */
	plannedDischarge: Moment | null;
	readyPeriods: ReadyPeriod[];
	firstReady: Moment | null;
	discharged: Moment | null;
}

/** Reads the event log of a case. Events of one type keep the order they were entered in. */
export function timelineOf(record: Pick<Case, 'events'>): Timeline {
	const of = (type: EventType) =>
		record.events.filter((event) => event.type === type).map((event) => event.at);
	const discharged = of('discharged').at(-1) ?? null;
	const withdrawals = of('readyWithdrawn');
	const readyPeriods = of('ready').map((from, index): ReadyPeriod => {
		const withdrawn = withdrawals[index];
		if (withdrawn !== undefined) return { from, to: withdrawn, endedBy: 'withdrawn' };
		return { from, to: discharged, endedBy: discharged === null ? null : 'discharged' };
	});
	return {
		admitted: of('admitted').at(-1) ?? null,
		admissionNotice: of('admissionNotice').at(-1) ?? null,
		plannedDischarge: of('plannedDischarge').at(-1) ?? null,
		readyPeriods,
		firstReady: readyPeriods[0]?.from ?? null,
		discharged
	};
}

/** The date of discharge, or null while the person is in hospital. */
export function dischargeDate(record: Pick<Case, 'events'>): LocalDate | null {
	const { discharged } = timelineOf(record);
	return discharged === null ? null : dateOf(discharged);
}
