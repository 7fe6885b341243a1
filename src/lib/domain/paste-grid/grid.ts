import { COLUMNS, type ColumnKey } from '../casefile/columns';

/**
 * A row of the grid: a text for every column of domain.md §8, in that order; empty where nothing
 * is typed.
 */
export type GridRow = readonly string[];

/** Rows that the grid takes; more than that is a file, and is imported as one. */
export const GRID_ROWS_MAX = 200;

/** A row with nothing in it. */
export function emptyGridRow(): GridRow {
	return COLUMNS.map(() => '');
}

/** Whether a row has nothing in it; such a row is passed over and costs nothing. */
export function isBlankRow(row: GridRow): boolean {
	return row.every((cell) => cell.trim() === '');
}

/** How many rows have anything in them. */
export function filledRows(rows: readonly GridRow[]): number {
	return rows.filter((row) => !isBlankRow(row)).length;
}

/** The grid up to its last row that has anything in it. */
export function withoutBlankEnd(rows: readonly GridRow[]): GridRow[] {
	return rows.slice(0, rows.findLastIndex((row) => !isBlankRow(row)) + 1);
}

/**
 * A text as a cell can hold it: on one line, without the signs that nobody sees. Line breaks and
 * tabs in a cell of a spreadsheet become spaces.
 */
export function cellText(text: string): string {
	return text.replace(/\p{Cc}+/gu, ' ').trim();
}

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
