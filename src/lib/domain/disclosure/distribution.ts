import { factOf, type Facts } from '../facts/facts';
import { DAY_GROUPS } from '../measures/day-groups';
import { between, countOf, daysHistogram, sumOf, type Histogram } from '../measures/histogram';
import { isSmall } from './threshold';

/** The groups of the distribution with their persons. */
export function distributionOf(facts: Facts): Map<string, Facts> {
	const counts = groupCounts(daysHistogram(facts));
	return new Map(DAY_GROUPS.map(({ code }, at) => [code, { persons: counts[at] ?? 0 }]));
}

/** Persons in each group. */
function groupCounts(histogram: Histogram): number[] {
	return DAY_GROUPS.map(({ from, to }) => countOf(between(histogram, from, to)));
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
	let from = Math.min(small === -1 ? DAY_GROUPS.length : small, mostFrom);
	if (from >= DAY_GROUPS.length) return new Set();
	while (from > 0 && !isOpenEnd(histogram, from, threshold)) from--;
	return new Set(DAY_GROUPS.slice(from).map(({ code }) => code));
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
