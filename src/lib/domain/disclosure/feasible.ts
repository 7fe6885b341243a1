/**
 * One hidden number of a row whose hidden numbers have a known sum: what everybody knows about
 * it before looking at the sum.
 */
export interface HiddenNumber {
	value: number;
	least: number;
	/** Infinity where nothing limits it. */
	most: number;
}

/** The values a hidden number can have, given all that is published. */
export interface FeasibleRange {
	least: number;
	most: number;
}

/**
 * The values each hidden number can have when the sum of them all can be worked out: the total
 * less what is shown. Whole numbers between bounds with one sum can take every value in these
 * ranges, so the ranges are exact.
 */
export function feasibleRanges(hidden: readonly HiddenNumber[]): FeasibleRange[] {
	const sum = hidden.reduce((total, { value }) => total + value, 0);
	const least = hidden.reduce((total, number) => total + number.least, 0);
	const most = hidden.reduce((total, number) => total + Math.min(number.most, sum), 0);
	return hidden.map((number) => {
		const own = Math.min(number.most, sum);
		return {
			least: Math.max(number.least, sum - (most - own)),
			most: Math.min(own, sum - (least - number.least))
		};
	});
}

/**
 * Whether every hidden number keeps `width` different values it may have, or all the values it
 * had before the sum was known where those are fewer.
 */
export function isUncertain(hidden: readonly HiddenNumber[], width: number): boolean {
	return feasibleRanges(hidden).every(({ least, most }, index) => {
		const number = hidden[index];
		if (number === undefined) return true;
		return most - least + 1 >= Math.min(width, number.most - number.least + 1);
	});
}
