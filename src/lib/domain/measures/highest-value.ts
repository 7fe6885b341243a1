import type { Measure } from './measure';

/** The highest value that a measure can have: the whole, of a share; null where there is no such. */
export function highestValue({ unit, mayExceedWhole }: Measure): number | null {
	return unit === '%' && !mayExceedWhole ? 100 : null;
}
