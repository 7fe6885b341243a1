import type { Facts } from '../facts/facts';
import { between, countOf, daysHistogram, sumOf } from '../measures/histogram';

/** What the measures of days say about a group of cases, together. */
export interface DayCounts {
	/** Cases that have days. */
	cases: number;
	/** Their days added up. */
	days: number;
	/** Cases with 0 days, exactly 1, and 2 or more. */
	sameDay: number;
	oneDay: number;
	longer: number;
}

const known = new WeakMap<Facts, DayCounts>();

/** Reads the counts off the distribution of days. */
export function dayCounts(facts: Facts): DayCounts {
	const before = known.get(facts);
	if (before) return before;
	const histogram = daysHistogram(facts);
	const counts = {
		cases: countOf(histogram),
		days: sumOf(histogram),
		sameDay: countOf(between(histogram, 0, 0)),
		oneDay: countOf(between(histogram, 1, 1)),
		longer: countOf(between(histogram, 2))
	};
	known.set(facts, counts);
	return counts;
}
