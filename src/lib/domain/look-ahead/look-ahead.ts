import { addDays, daysBetween, type LocalDate } from '../calendar/moment';
import { ALL_KINDS, placeKindOf, type PlaceKind } from './place-kind';

/** Days that are looked ahead, today the first. */
const DAYS_AHEAD = 10;

/** Somebody in hospital, as far as the look ahead asks. */
export interface ExpectedCase {
	/** Plan list code; null when not yet set. */
	plan: string | null;
	/** The estimate given last; null for none. */
	expected: LocalDate | null;
}

/** How many are expected to be discharged, by the kind of place they need. */
export type ByKind = Readonly<Record<PlaceKind, number>>;

/** Everybody in hospital, once each, by when they are expected to be discharged. */
export interface LookAhead<Expected> {
	days: { date: LocalDate; expected: ByKind }[];
	/** Those whose day has passed without a new one, the longest passed first. */
	passed: Expected[];
	/** Those expected later than the days shown. */
	later: number;
	/** Those without an estimate. */
	without: number;
}

/** The days that are looked ahead. */
export function daysAhead(today: LocalDate): LocalDate[] {
	return Array.from({ length: DAYS_AHEAD }, (_, day) => addDays(today, day));
}

/** Puts everybody in hospital on the day they are expected to be discharged. */
export function lookAhead<Expected extends ExpectedCase>(
	cases: readonly Expected[],
	today: LocalDate
): LookAhead<Expected> {
	const days = daysAhead(today).map((date) => ({ date, expected: noneByKind() }));
	const passed: (Expected & { expected: LocalDate })[] = [];
	let [later, without] = [0, 0];
	for (const one of cases) {
		const { plan, expected } = one;
		if (expected === null) without += 1;
		else if (expected < today) passed.push({ ...one, expected });
		else {
			const day = days[daysBetween(today, expected)];
			if (day === undefined) later += 1;
			else day.expected[placeKindOf(plan)] += 1;
		}
	}
	passed.sort((a, b) => daysBetween(b.expected, a.expected));
	return { days, passed, later, without };
}

/** How many in all. */
export function allKinds(byKind: ByKind): number {
	return ALL_KINDS.reduce((sum, kind) => sum + byKind[kind], 0);
}

function noneByKind(): Record<PlaceKind, number> {
	return { korttids: 0, sabo: 0, hemtjanst: 0, annat: 0, okand: 0 };
}
