import { COLUMNS, type ColumnKey } from '../casefile/columns';
import { cellText, GRID_ROWS_MAX, withoutBlankEnd, type GridRow } from './grid';

/** A row with nothing in it. */
export function emptyGridRow(): GridRow {
	return COLUMNS.map(() => '');
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

/** Without it no row can be read, whether or not anybody has typed in it. */
const ALWAYS: ColumnKey = 'number';

/**
 * The grid as the file of domain.md §8 that it stands for: the columns that have anything in them,
 * in order, and a line for every row, the blank ones too. A column that is empty in every row is
 * left out, and so changes nothing in the cases there are.
 */
export function gridFile(rows: readonly GridRow[]): string {
	const used = COLUMNS.flatMap(({ key, header }, at) =>
		key === ALWAYS || rows.some((row) => row[at]?.trim()) ? [{ at, header }] : []
	);
	const lines = [
		used.map(({ header }) => header),
		...rows.map((row) => used.map(({ at }) => row[at] ?? ''))
	];
	return lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
}

/** A row of the grid with the cells of such a file, whose columns are these. */
export function gridRow(columns: readonly (ColumnKey | null)[], cells: readonly string[]): GridRow {
	const row = [...emptyGridRow()];
	for (const [at, key] of columns.entries()) {
		const column = COLUMNS.findIndex((one) => one.key === key);
		if (column >= 0) row[column] = cells[at] ?? '';
	}
	return row;
}

function quoted(cell: string): string {
	return `"${cell.replaceAll('"', '""')}"`;
}
