import { sideOf } from './side';

/** Whether the ordinary variation keeps to the target: always, never, or now and then. */
export type Assurance = 'pass' | 'fail' | 'inconsistent';

/** What values are held to. A `line` is only drawn: neither way is better. */
export interface Aim {
	kind: 'at-most' | 'at-least' | 'interval' | 'line';
	/** Null where it has no lower end. */
	low: number | null;
	/** Null where it has no upper end. */
	high: number | null;
}

/**
 * The limits held to an aim. A target on a limit is reached now and then; null where there is no
 * better or worse.
 */
export function assuranceOf(
	{ lower, upper }: { lower: number; upper: number },
	{ kind, low, high }: Aim,
	grain: number
): Assurance | null {
	if (kind === 'line') return null;
	const above = low === null || sideOf(lower, low, grain) === 1;
	const below = high === null || sideOf(upper, high, grain) === -1;
	if (above && below) return 'pass';
	const under = low !== null && sideOf(upper, low, grain) === -1;
	const over = high !== null && sideOf(lower, high, grain) === 1;
	return under || over ? 'fail' : 'inconsistent';
}
