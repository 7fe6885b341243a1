import { byGravity, GRAVITY, type ChangedCase, type Gravity } from '../casefile/changed-case';
import { GRID_LABELS, type GridField } from './grid-field';
import type { GridCell, GridRow } from './grid-row';

/** What is chosen among in the fields that are lists. */
type Choices = Partial<Record<GridField, readonly { value: string; label: string }[]>>;

/** A row as it is typed: its case, and the texts of its cells. */
export interface TypedRow {
	row: Pick<GridRow, 'id' | 'number' | 'cells'>;
	/** By place of the cell. */
	typed: readonly string[];
}

/** What saving the list would change, old and new in words: what takes the most away first. */
export function changesTyped(rows: readonly TypedRow[], choices: Choices): ChangedCase[] {
	return rows
		.flatMap(({ row: { id, number, cells }, typed }, at): ChangedCase[] => {
			const changed = cells.flatMap((cell, place) => {
				const text = typed[place] ?? '';
				return text === cell.stored ? [] : [{ cell, text, gravity: gravityIn(cell, text) }];
			});
			if (changed.length === 0) return [];
			const gravity = Math.max(...changed.map((one) => one.gravity)) as Gravity;
			const fields = changed
				.toSorted((a, b) => b.gravity - a.gravity)
				.map(({ cell: { field, stored }, text }) => ({
					label: GRID_LABELS[field],
					before: wordFor(choices, field, stored),
					after: wordFor(choices, field, text)
				}));
			return [{ id, number, line: at + 1, gravity, fields }];
		})
		.toSorted(byGravity);
}

function gravityIn({ field, stored }: GridCell, text: string): Gravity {
	if (stored === '') return GRAVITY.other;
	if (field === 'discharged') {
		return text.trim() === '' ? GRAVITY.dischargeRemoved : GRAVITY.dischargeChanged;
	}
	return text.trim() === '' ? GRAVITY.emptied : GRAVITY.other;
}

function wordFor(choices: Choices, field: GridField, text: string): string {
	return choices[field]?.find(({ value }) => value === text)?.label ?? text;
}
