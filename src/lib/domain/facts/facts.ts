import type { Month } from '../calendar/month';

/**
 * Facts are named whole numbers that can be added: over cases, committees, months and
 * groups. Every measure of domain.md §5 is computed from them, so a monthly figure, a
 * year's figure and last year's average are one computation over different sums, and a
 * month's facts can outlive its case rows (§6).
 *
 * A key is a name, or a name and its parts joined with `/`: `cases`, `plan/hem-nya`,
 * `days/somatisk/3`. Zero is never stored.
 */
export type Facts = Readonly<Record<string, number>>;

/** What one case adds to one month. */
export interface Contribution {
	month: Month;
	facts: Facts;
}

/** Adds `amount` (default 1) to the fact `key` of `month`. */
export type AddFact = (month: Month, key: string, amount?: number) => void;

/** The sum of several sets of facts, key by key. */
export function sumFacts(parts: Iterable<Facts>): Facts {
	const total: Record<string, number> = {};
	for (const facts of parts) {
		for (const key in facts) total[key] = (total[key] ?? 0) + (facts[key] ?? 0);
	}
	return total;
}

/** The facts as they are stored: without those that came to nothing. */
export function withoutZeros(facts: Facts): Facts {
	return Object.fromEntries(Object.entries(facts).filter(([, amount]) => amount !== 0));
}

/** The value of one fact; 0 where it was never added. */
export function factOf(facts: Facts, key: string): number {
	return facts[key] ?? 0;
}

/** The facts under `name/`, by the rest of their key; a rest may hold further `/`. */
export function factsUnder(facts: Facts, name: string): ReadonlyMap<string, number> {
	return indexOf(facts).get(name) ?? NONE;
}

const NONE: ReadonlyMap<string, number> = new Map();
/** Facts are read by name once a measure, and a page shows some thirty of them. */
const indexes = new WeakMap<Facts, Map<string, Map<string, number>>>();

function indexOf(facts: Facts): Map<string, Map<string, number>> {
	const known = indexes.get(facts);
	if (known) return known;
	const index = new Map<string, Map<string, number>>();
	for (const key in facts) {
		const slash = key.indexOf('/');
		if (slash < 0) continue;
		const name = key.slice(0, slash);
		const under = index.get(name) ?? new Map<string, number>();
		under.set(key.slice(slash + 1), facts[key] ?? 0);
		index.set(name, under);
	}
	indexes.set(facts, index);
	return index;
}

/**
 * The names of facts that are kept for the whole of a month only, and not for each ward, plan and so
 * on: nobody asks for them there, and every sum would grow by them.
 */
export const WHOLE_ONLY = ['brist', 'elderDays', 'elderCases'] as const;

/** Whether a fact is kept for the whole of a month only. */
export function isWholeOnly(key: string): boolean {
	return WHOLE_ONLY.some((name) => key.startsWith(`${name}/`));
}
