import type { Cell } from '../measures/measure';
import type { Breakdown } from './month-tables';
import type { PublishedPeriod } from './published-period';

/**
 * The figures of a group in a period, by {@link figureKey}; null is a hidden figure. Without a key
 * nothing was counted, where the figure is published for such periods: zero for a count, else no
 * figure.
 */
export type ReleasedFigures = Readonly<Record<string, Cell | null>>;

/**
 * Published figures, by group and period: what a table of facts is to those who may see every
 * figure. Without a breakdown the only group is null.
 */
export interface ReleasedTable {
	/** What the groups are of; where one of them was chosen it stands under null. */
	breakdown: Breakdown;
	groups: ReadonlyMap<string | null, ReadonlyMap<PublishedPeriod, ReleasedFigures>>;
	/**
	 * The figures of the whole kommun: a period without them is not published, and one without a
	 * measure's key is a gap in it.
	 */
	whole: ReadonlyMap<PublishedPeriod, ReleasedFigures>;
}

/** The key of a figure: the measure's code, and for one of its groups the grouping and the group. */
export function figureKey(code: string, grouping?: string, group?: string | null): string {
	return grouping === undefined || group === undefined || group === null
		? code
		: `${code}/${grouping}/${group}`;
}
