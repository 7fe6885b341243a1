import { factOf, type Facts } from '../facts/facts';
import { between, countOf, daysHistogram, sumOf, type Histogram } from '../measures/histogram';
import { isSmall } from './threshold';

/** The last group of the distribution holds everything from this number of days. */
export const LAST_GROUP = 7;

/** The groups of the distribution of days in order: `0` … `6`, `7+`. */
const DISTRIBUTION_GROUPS: readonly string[] = Array.from({ length: LAST_GROUP + 1 }, (_, days) =>
	days === LAST_GROUP ? `${days}+` : String(days)
);

/** The groups of the distribution with their persons. */
export function distributionOf(facts: Facts): Map<string, Facts> {
	const counts = groupCounts(daysHistogram(facts));
	return new Map(DISTRIBUTION_GROUPS.map((group, days) => [group, { persons: counts[days] ?? 0 }]));
}

/** Persons in each group 0, 1 … 6, 7+. */
function groupCounts(histogram: Histogram): number[] {
	const counts = Array.from({ length: LAST_GROUP + 1 }, () => 0);
	for (const { days, count } of histogram) {
		const group = Math.min(days, LAST_GROUP);
		counts[group] = (counts[group] ?? 0) + count;
	}
	return counts;
}

/**
 * The groups of a distribution of days that are hidden whatever the others are: its end, from the
 * first group of too few persons on (groups without anyone too), as far down as it takes. The mean of the
 * days is shown, rounded, so the hidden end has about so many days: they must be enough for each
 * of its few to be many.
 */
export function hiddenEnd(facts: Facts, threshold: number, mostFrom: number): Set<string> {
	const histogram = daysHistogram(facts);
	const small = groupCounts(histogram).findIndex((count) => isSmall(count, threshold));
	let from = Math.min(small === -1 ? LAST_GROUP + 1 : small, mostFrom);
	if (from > LAST_GROUP) return new Set();
	while (from > 0 && !isOpenEnd(histogram, from, threshold)) from--;
	return new Set(DISTRIBUTION_GROUPS.slice(from));
}

/** Whether the hidden end has so many persons and days that each few in it could be many. */
function isOpenEnd(histogram: Histogram, from: number, threshold: number): boolean {
	const end = between(histogram, from);
	const few = groupCounts(end).flatMap((count, group) =>
		isSmall(count, threshold) ? [group] : []
	);
	return countOf(end) >= threshold && few.every((group) => threshold * group <= sumOf(end));
}

/** The cases that have no days. */
export function withoutDays(facts: Facts): number {
	return factOf(facts, 'cases') - countOf(daysHistogram(facts));
}
