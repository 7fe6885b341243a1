import { isUncertain, type HiddenNumber } from './feasible';

/**
 * A number of each group of a row that add up to a total everybody sees. `numbers` says what is
 * known of the numbers of the hidden groups; groups whose number is no secret (zero is public)
 * are left out of its answer.
 */
export interface SiblingRow {
	/** The number of a group; what a sibling to hide is chosen by. */
	of(group: string): number;
	numbers(hidden: ReadonlySet<string>): HiddenNumber[];
}

/** A row where zero is public and every hidden number is at least one. */
export function countRow(values: ReadonlyMap<string, number>): SiblingRow {
	return {
		of: (group) => values.get(group) ?? 0,
		numbers: (hidden) =>
			[...hidden].flatMap((group) => {
				const value = values.get(group) ?? 0;
				return value === 0 ? [] : [{ value, least: 1, most: Infinity }];
			})
	};
}

/** Stands for every group of a row, those with zero too: the row cannot be shown at all. */
export const ALL_GROUPS = '*';

/**
 * Complementary suppression: hides further groups until no hidden number of any row can be
 * worked out from the total and the groups that are shown. Each time the smallest of the row that
 * still gives something away is taken. Where even all of them are too few, the answer is
 * {@link ALL_GROUPS}.
 */
export function hideSiblings(
	groups: readonly string[],
	primary: ReadonlySet<string>,
	rows: readonly SiblingRow[],
	width: number
): Set<string> {
	const hidden = new Set(primary);
	if (hidden.has(ALL_GROUPS)) return hidden;
	for (;;) {
		const open = rows.find((row) => !isUncertain(row.numbers(hidden), width));
		if (open === undefined) return hidden;
		const next = smallestShown(groups, hidden, open);
		if (next === undefined) return new Set([ALL_GROUPS]);
		hidden.add(next);
	}
}

function smallestShown(
	groups: readonly string[],
	hidden: ReadonlySet<string>,
	row: SiblingRow
): string | undefined {
	let best: string | undefined;
	for (const group of groups) {
		if (hidden.has(group) || row.of(group) === 0) continue;
		if (best === undefined || row.of(group) < row.of(best)) best = group;
	}
	return best;
}
