import type { ColumnHeader, ColumnKey } from '../casefile/columns';

/**
 * A row of the grid: a text for every column of domain.md §8, in that order; empty where nothing
 * is typed.
 */
export type GridRow = readonly string[];

/** A column of the grid. */
export interface GridColumn {
	key: ColumnKey;
	header: ColumnHeader;
	/** How wide it is, of a few widths that the styles know. */
	width: 'short' | 'moment' | 'long';
}

/** Rows that the grid takes; more than that is a file, and is imported as one. */
export const GRID_ROWS_MAX = 200;

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
