import type { Month } from '../calendar/month';

/** Where something was registered. */
export const EFFORT_SURFACES = ['form', 'follow-up', 'grid', 'paste'] as const;
export type EffortSurface = (typeof EFFORT_SURFACES)[number];

/** Name of the field that a form sends along: milliseconds from the first input, and keystrokes. */
export const EFFORT_FIELD = 'moda';

/** A pause longer than this is something else than registering, and is left out. */
export const LONGEST_PAUSE_MS = 60_000;

/** The most that is believed of one save: a day's work. */
const MOST_MS = 8 * 3_600_000;
const MOST_KEYS = 100_000;

/** What a save took: nothing of what was typed, or by whom. */
export interface Effort {
	ms: number;
	keys: number;
}

/** Reads what a form sent along; null where it sent nothing, or what no page of ours sends. */
export function readEffort(sent: unknown): Effort | null {
	const [, ms, keys] = typeof sent === 'string' ? (/^(\d{1,9}) (\d{1,6})$/.exec(sent) ?? []) : [];
	if (ms === undefined || keys === undefined) return null;
	const effort = { ms: Number(ms), keys: Number(keys) };
	return effort.ms > MOST_MS || effort.keys > MOST_KEYS ? null : effort;
}

/** How many registrations took as many whole units. */
export interface EffortCount {
	month: Month;
	/** A new case was registered; else one was changed. */
	isNew: boolean;
	/** Seconds, or keystrokes, a registration. */
	amount: number;
	count: number;
}

/** A month is shown from so many registrations, in a kommun where so many people register. */
export const LEAST_REGISTRATIONS = 20;
export const LEAST_PEOPLE = 3;

/** What registering took in a month; null where it would be about one or two people. */
export interface MonthEffort {
	month: Month;
	isNew: boolean;
	n: number;
	seconds: Spread | null;
	keys: Spread | null;
}

/** The middle, and what nine of ten are within. */
export interface Spread {
	median: number;
	p90: number;
}

/**
 * What registering took, month by month, the latest first.
 * @param people how many people register in the kommun
 */
export function monthsOfEffort(
	counts: { seconds: readonly EffortCount[]; keys: readonly EffortCount[] },
	people: number
): MonthEffort[] {
	const months = [...new Set(counts.seconds.map(({ month }) => month))].sort().reverse();
	return months.flatMap((month) =>
		[true, false].flatMap((isNew) => {
			const own = (all: readonly EffortCount[]) =>
				all.filter((each) => each.month === month && each.isNew === isNew);
			const seconds = own(counts.seconds);
			const n = seconds.reduce((sum, { count }) => sum + count, 0);
			if (n === 0) return [];
			const isShown = n >= LEAST_REGISTRATIONS && people >= LEAST_PEOPLE;
			if (!isShown) return [{ month, isNew, n, seconds: null, keys: null }];
			return [{ month, isNew, n, seconds: spreadOf(seconds), keys: spreadOf(own(counts.keys)) }];
		})
	);
}

/** The smallest amount that at least half, and nine of ten, are within. */
export function spreadOf(counts: readonly Pick<EffortCount, 'amount' | 'count'>[]): Spread | null {
	const inOrder = counts.toSorted((one, other) => one.amount - other.amount);
	const n = inOrder.reduce((sum, { count }) => sum + count, 0);
	if (n === 0) return null;
	const within = (share: number) => {
		let sum = 0;
		return inOrder.find(({ count }) => (sum += count) >= share * n)?.amount ?? 0;
	};
	return { median: within(0.5), p90: within(0.9) };
}
