import type { Side } from './side';

/** What Anhøj's rules say of a run chart: signs that it is more than chance. */
export interface Runs {
	/** Points that are not on the median. */
	useful: number;
	/** The most of them in a row on one side. */
	longestRun: number;
	/** The most that chance gives, 19 times of 20; null while there are too few useful points. */
	longestRunMax: number | null;
	/** Times that the curve crosses the median. */
	crossings: number;
	/** The fewest that chance gives, 19 times of 20; null while there are too few useful points. */
	crossingsMin: number | null;
	/** A run is too long, or the crossings are too few. */
	signal: boolean;
}

/** Of fewer useful points nothing can be said. */
const LEAST_USEFUL = 10;

/** A run of points on one side, as indexes; points on the median among them. */
interface Run {
	points: number[];
}

/**
 * Anhøj's rules (Anhøj & Olesen 2014) on the sides of the median that points are on, and the points
 * of runs that are too long. A point on the median is passed over; a gap (null) breaks runs, and
 * nothing is known to have crossed in it.
 */
export function anhoejRuns(sides: readonly (Side | null)[]): Runs & { inLongRun: boolean[] } {
	const runs: Run[] = [];
	let crossings = 0;
	let chances = 0;
	let before: Side | null = null;
	for (const [index, side] of sides.entries()) {
		if (side === null) before = null;
		if (side === null || side === 0) continue;
		if (before !== null) chances += 1;
		if (before !== null && before !== side) crossings += 1;
		if (before === side) runs.at(-1)?.points.push(index);
		else runs.push({ points: [index] });
		before = side;
	}
	const useful = sides.filter((side) => side !== null && side !== 0).length;
	const longestRun = Math.max(0, ...runs.map(({ points }) => points.length));
	const longestRunMax = useful < LEAST_USEFUL ? null : Math.round(Math.log2(useful)) + 3;
	const crossingsMin = useful < LEAST_USEFUL ? null : fewestOfCoins(chances);
	const tooLong = runs.filter(({ points }) => points.length > (longestRunMax ?? Infinity));
	const long = new Set(tooLong.flatMap(({ points }) => points));
	return {
		...{ useful, longestRun, longestRunMax, crossings, crossingsMin },
		signal: long.size > 0 || crossings < (crossingsMin ?? 0),
		inLongRun: sides.map((_, index) => long.has(index))
	};
}

/** The 5th percentile of the heads among so many coins. */
function fewestOfCoins(coins: number): number {
	let chance = 0.5 ** coins;
	let sum = chance;
	let heads = 0;
	while (sum < 0.05) {
		chance *= (coins - heads) / (heads + 1);
		heads += 1;
		sum += chance;
	}
	return heads;
}
