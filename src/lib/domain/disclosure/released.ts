import type { Month } from '../calendar/month';
import type { Cell } from '../measures/measure';

/**
 * The figures of a group in a month, by {@link figureKey}; null is a hidden figure. Without a key
 * nothing was counted: zero for a count, else no figure.
 */
export type ReleasedFigures = Readonly<Record<string, Cell | null>>;

/**
 * Published figures, by group and month: what a table of facts is to those who may see every
 * figure. Without a breakdown the only group is null.
 */
export interface ReleasedTable {
	groups: ReadonlyMap<string | null, ReadonlyMap<Month, ReleasedFigures>>;
	/**
	 * The figures of the whole kommun: a month without them is not published, and one without a
	 * measure's key is a gap in it.
	 */
	whole: ReadonlyMap<Month, ReleasedFigures>;
}

/** The key of a figure: the measure's code, and for one of its groups the grouping and the group. */
export function figureKey(code: string, grouping?: string, group?: string | null): string {
	return grouping === undefined || group === undefined || group === null
		? code
		: `${code}/${grouping}/${group}`;
}
