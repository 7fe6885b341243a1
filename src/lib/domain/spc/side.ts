/** Where a value lies of a line: below, on it, or above. */
export type Side = -1 | 0 | 1;

/** Of the size of a chart's values: what differs less is the same, for sums of decimals are not exact. */
export const SAME = 1e-9;

/** The least difference that counts in a chart with these values. */
export function grainOf(values: readonly number[]): number {
	return SAME * Math.max(0, ...values.map(Math.abs));
}

/** The side of `line` that `value` is on. */
export function sideOf(value: number, line: number, grain: number): Side {
	if (Math.abs(value - line) <= grain) return 0;
	return value > line ? 1 : -1;
}
