import { factsUnder, type Facts } from '../facts/facts';

/** How many cases have each number of days, ordered by days; every count is above zero. */
export type Histogram = readonly { days: number; count: number }[];

/** The distribution of days held in `days/<care form>/<days>`, over all care forms or some. */
export function daysHistogram(facts: Facts, careForms?: readonly string[]): Histogram {
	const counts = new Map<number, number>();
	for (const [rest, count] of factsUnder(facts, 'days')) {
		const [careForm, days] = rest.split('/');
		if (careForm === undefined || days === undefined) continue;
		if (careForms && !careForms.includes(careForm)) continue;
		counts.set(Number(days), (counts.get(Number(days)) ?? 0) + count);
	}
	return [...counts]
		.filter(([, count]) => count > 0)
		.sort(([a], [b]) => a - b)
		.map(([days, count]) => ({ days, count }));
}

/** The part of the histogram with days between `least` and `most`, both included. */
export function between(histogram: Histogram, least: number, most = Infinity): Histogram {
	return histogram.filter(({ days }) => days >= least && days <= most);
}

/** Number of cases. */
export function countOf(histogram: Histogram): number {
	return histogram.reduce((sum, { count }) => sum + count, 0);
}

/** Sum of days. */
export function sumOf(histogram: Histogram): number {
	return histogram.reduce((sum, { days, count }) => sum + days * count, 0);
}

/** The longest; null without cases. */
export function longestOf(histogram: Histogram): number | null {
	return histogram.at(-1)?.days ?? null;
}

/**
 * The quantile `p` (0–1) by linear interpolation between closest ranks: type 7 of Hyndman &
 * Fan, Sample Quantiles in Statistical Packages (1996), the default of R and Excel's
 * PERCENTILE.INC. Null without cases.
 */
export function quantile(histogram: Histogram, p: number): number | null {
	const n = countOf(histogram);
	if (n === 0) return null;
	const position = (n - 1) * p;
	const below = Math.floor(position);
	const low = atRank(histogram, below);
	const high = atRank(histogram, Math.ceil(position));
	return low + (position - below) * (high - low);
}

/** The days of the case at a zero-based rank of a histogram that has that many cases. */
function atRank(histogram: Histogram, rank: number): number {
	let passed = 0;
	for (const { days, count } of histogram) {
		passed += count;
		if (rank < passed) return days;
	}
	throw new RangeError(`ingen plats ${rank} bland ${passed} ärenden`);
}
