import type { Moment } from '../calendar/moment';
import type { ColumnKey } from './columns';

/**
 * Why a cell is read as something else than what it says: somebody has said what it means, it is
 * written in short, or it is a date in another form.
 */
type HowRead = 'mapped' | 'short' | 'date';

/** A cell that is read as something else than what it says: it is told of, never done in silence. */
export interface ReadCell {
	key: ColumnKey;
	written: string;
	/** In words that would be read as they stand. */
	read: string;
	how: HowRead;
	/** Who said that it means so, and when, where somebody has. */
	by: string | null;
	at: Moment | null;
}

/** The same text in the same column, in so many rows; dates are told of a column at a time. */
export interface ReadValue extends Omit<ReadCell, 'key'> {
	column: string;
	rows: number;
}

/** Gathers cells by what they say. `columnName` is what the file calls a column. */
export function gatherReadValues(columnName: (key: ColumnKey) => string) {
	const values = new Map<string, ReadValue>();
	return {
		add({ key, ...cell }: ReadCell): void {
			const about = cell.how === 'date' ? '' : `${cell.written}\n${cell.read}`;
			const name = `${key}\n${cell.how}\n${about}`;
			const value = values.get(name);
			if (value) value.rows += 1;
			else values.set(name, { ...cell, column: columnName(key), rows: 1 });
		},
		all: (): ReadValue[] => [...values.values()]
	};
}
