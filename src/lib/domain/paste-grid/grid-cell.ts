import { COLUMNS, type ColumnKey } from '../casefile/columns';
import { cellText, emptyGridRow, GRID_ROWS_MAX, withoutBlankEnd, type GridRow } from './grid';

/** What a cell is called in the posted form: its row from 0 and its column. */
export function cellName(row: number, key: ColumnKey): string {
	return `${row}.${key}`;
}

/** The id of a cell's field, for what links to it. */
export function cellId(row: number, key: ColumnKey): string {
	return `cell-${row}-${key}`;
}

/** What a cell is called by those who hear it, and in lists of what is wrong with it. */
export function cellWords(row: number, header: string): string {
	return `Rad ${row + 1}, ${header}`;
}

/** The grid in a posted form; what has no place in it is passed over. */
export function readGridForm(posted: FormData): GridRow[] {
	const rows: string[][] = [];
	for (const [name, value] of posted) {
		const [, row, key] = /^(\d{1,3})\.(\w+)$/.exec(name) ?? [];
		const column = COLUMNS.findIndex((one) => one.key === key);
		if (column < 0 || Number(row) >= GRID_ROWS_MAX || typeof value !== 'string') continue;
		while (rows.length <= Number(row)) rows.push([...emptyGridRow()]);
		const cells = rows[Number(row)];
		if (cells) cells[column] = cellText(value);
	}
	return withoutBlankEnd(rows);
}
