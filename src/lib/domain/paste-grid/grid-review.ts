import type { ReadValue } from '../casefile/read-cell';
import type { ColumnKey } from '../casefile/columns';
import type { ListAddition } from '../casefile/row-problem';

/** What saving would do with a row. */
export type RowState = 'new' | 'changed' | 'unchanged' | 'refused';

/** Something about a row: an error refuses it, a warning is only to be looked at. */
export interface GridProblem {
	/** From 0. */
	row: number;
	/** Null where it concerns the whole row. */
	key: ColumnKey | null;
	level: 'error' | 'warning';
	/** Plain Swedish. */
	message: string;
}

/** The grid as the import judged it. */
export interface GridReview {
	/** The import that saving commits. */
	importId: string;
	/** Of every row with anything in it, by row from 0. */
	states: Readonly<Record<number, RowState>>;
	/** In the order of rows and columns. */
	problems: readonly GridProblem[];
	/** What was read as something else than what stood there. */
	readValues: readonly ReadValue[];
	/** Wards and health centres that the lists lack. */
	missing: readonly ListAddition[];
}

/** How many rows each thing would happen to. */
export function countStates({ states }: Pick<GridReview, 'states'>): Record<RowState, number> {
	const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
	for (const state of Object.values(states)) counts[state] += 1;
	return counts;
}

/** What was found, by row. */
export function problemsByRow(
	review: Pick<GridReview, 'problems'> | null
): ReadonlyMap<number, readonly GridProblem[]> {
	const rows = new Map<number, GridProblem[]>();
	for (const problem of review?.problems ?? []) {
		const same = rows.get(problem.row);
		if (same) same.push(problem);
		else rows.set(problem.row, [problem]);
	}
	return rows;
}
