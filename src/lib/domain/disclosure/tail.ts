import { between, countOf, daysHistogram, quantile, type Histogram } from '../measures/histogram';
import type { Facts } from '../facts/facts';
import { isSmall } from './threshold';

/** The last group of the distribution holds everything from this number of days. */
export const LAST_GROUP = 7;

/** What is published of a distribution of days besides its own groups. */
export interface DistributionPlan {
	/** The first number of days whose group is hidden, and all after it; null when none is. */
	hiddenFrom: number | null;
	/** The median and p90 would pin the hidden groups down. */
	hidePercentiles: boolean;
}

/**
 * Hides the end of a distribution of days, from the first group of too few persons on (groups
 * without anyone too), as far down as it takes: the number of cases, their days, median and p90
 * are published, so the hidden end must be one of several that fit them all. `mostFrom` is the
 * highest first hidden group that other hidden figures allow.
 */
export function planDistribution(
	facts: Facts,
	threshold: number,
	mostFrom: number
): DistributionPlan {
	const histogram = daysHistogram(facts);
	const groups = groupCounts(histogram);
	const small = groups.findIndex((count) => isSmall(count, threshold));
	let from = Math.min(small === -1 ? LAST_GROUP + 1 : small, mostFrom);
	if (from > LAST_GROUP) return { hiddenFrom: null, hidePercentiles: false };
	for (; from > 0; from--) {
		const end = between(histogram, from);
		const enough = countOf(end) === 0 || countOf(end) >= threshold;
		if (!enough) continue;
		if (isOpenEnd(histogram, from, true)) return { hiddenFrom: from, hidePercentiles: false };
		if (isOpenEnd(histogram, from, false)) return { hiddenFrom: from, hidePercentiles: true };
	}
	return { hiddenFrom: 0, hidePercentiles: true };
}

/** Persons in each group 0, 1 … 6, 7+. */
export function groupCounts(histogram: Histogram): number[] {
	const counts = Array.from({ length: LAST_GROUP + 1 }, () => 0);
	for (const { days, count } of histogram) {
		const group = Math.min(days, LAST_GROUP);
		counts[group] = (counts[group] ?? 0) + count;
	}
	return counts;
}

/** Longest step by which two persons' days are moved apart or together in the search. */
const LONGEST_STEP = 12;

/**
 * Whether every hidden group could hold another number of persons: searches for distributions
 * with the same cases and days (and percentiles) by giving one person some days and taking them
 * from another.
 */
function isOpenEnd(histogram: Histogram, from: number, percentiles: boolean): boolean {
	const counts = new Map(histogram.map(({ days, count }) => [days, count]));
	const wanted = percentiles ? [quantile(histogram, 0.5), quantile(histogram, 0.9)] : [];
	const original = groupCounts(histogram);
	const sensitive = original.flatMap((count, group) => (group >= from && count > 0 ? [group] : []));
	const undecided = new Set(sensitive);
	const longest = histogram.at(-1)?.days ?? 0;
	for (const other of neighbours(counts, from, longest)) {
		if (undecided.size === 0) return true;
		const changed = groupCounts(other);
		if ([...undecided].every((group) => changed[group] === original[group])) continue;
		const same = wanted.every((value, index) => quantile(other, index === 0 ? 0.5 : 0.9) === value);
		if (!same) continue;
		for (const group of undecided) {
			if (changed[group] !== original[group]) undecided.delete(group);
		}
	}
	return undecided.size === 0;
}

/** The distributions that differ in two persons of the end, one with more days and one with fewer. */
function* neighbours(
	counts: ReadonlyMap<number, number>,
	from: number,
	longest: number
): Generator<Histogram> {
	const end = [...counts.keys()].filter((days) => days >= from);
	for (const up of end) {
		for (const down of end) {
			for (let step = 1; step <= Math.min(LONGEST_STEP, longest); step++) {
				if (down - step < from || up + step === down) continue;
				const other = new Map(counts);
				add(other, up, -1);
				add(other, down, -1);
				add(other, up + step, 1);
				add(other, down - step, 1);
				if ([...other.values()].some((count) => count < 0)) continue;
				yield [...other]
					.filter(([, count]) => count > 0)
					.sort(([a], [b]) => a - b)
					.map(([days, count]) => ({ days, count }));
			}
		}
	}
}

function add(counts: Map<number, number>, days: number, amount: number): void {
	counts.set(days, (counts.get(days) ?? 0) + amount);
}
