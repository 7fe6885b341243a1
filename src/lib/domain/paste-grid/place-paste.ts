import { COLUMNS } from '../casefile/columns';
import { duplicateWords, matchHeaders, type HeaderMapping } from '../casefile/match-headers';
import { cellText, GRID_ROWS_MAX, withoutBlankEnd, type GridRow } from './grid';
import { emptyGridRow } from './grid-file';
import { readTsv } from './read-tsv';

/** What came of pasting into the grid; what is not taken leaves the grid as it was. */
export type PasteOutcome =
	| {
			ok: true;
			rows: GridRow[];
			/** Rows that were filled in. */
			count: number;
			/** Headers that mean nothing here, as written; their columns were left out. */
			unknown: string[];
	  }
	| { ok: false; message: string };

/** A cell of the grid, both from 0. */
export interface CellAt {
	row: number;
	column: number;
}

/**
 * Fills the grid with what a spreadsheet put on the clipboard, from a cell on and over what stands
 * there. A first row of column names says which column each is, as in a file that is imported,
 * with the kommun's saved names first; without one the columns follow each other in the grid's
 * order (domain.md §8).
 */
export function placePaste(
	grid: readonly GridRow[],
	text: string,
	at: CellAt,
	saved: HeaderMapping
): PasteOutcome {
	const pasted = withoutBlankEnd(readTsv(text).map((row) => row.map(cellText)));
	const [first = [], ...rest] = pasted;
	const match = rest.length > 0 && isHeader(first, saved) ? matchHeaders(first, saved) : null;
	if (match && match.duplicates.length > 0) {
		return { ok: false, message: duplicateWords(match.duplicates).join(' ') };
	}
	const data = match ? rest : pasted;
	if (at.row + data.length > GRID_ROWS_MAX) return { ok: false, message: tooMany(data.length, at) };
	const wide = match ? null : beyond(data, at);
	if (wide !== null) return { ok: false, message: wide };
	const place = (index: number): number =>
		match ? COLUMNS.findIndex(({ key }) => key === match.columns[index]) : at.column + index;
	const rows: GridRow[] = [...grid];
	while (rows.length < at.row + data.length) rows.push(emptyGridRow());
	for (const [down, cells] of data.entries()) {
		const row = [...(rows[at.row + down] ?? emptyGridRow())];
		for (const [index, cell] of cells.entries()) {
			const column = place(index);
			if (column >= 0 && column < COLUMNS.length) row[column] = cell;
		}
		rows[at.row + down] = row;
	}
	return { ok: true, rows, count: data.length, unknown: match?.unknown ?? [] };
}

/** A row of column names: no value is called like a column, so half of its cells are enough. */
function isHeader(cells: readonly string[], saved: HeaderMapping): boolean {
	const named = cells.filter((cell) => cell !== '');
	const { unknown } = matchHeaders(named, saved);
	const known = named.length - unknown.length;
	return known > 0 && known >= unknown.length;
}

function tooMany(count: number, { row }: CellAt): string {
	const where = row === 0 ? '' : ` från rad ${row + 1}`;
	return `Rutnätet tar högst ${GRID_ROWS_MAX} rader åt gången; de här ${count} får inte plats${where}. Klistra in färre, eller spara dem som fil och importera den.`;
}

/** Why cells that reach past the last column cannot be placed; empty ones do no harm. */
function beyond(data: readonly (readonly string[])[], { column }: CellAt): string | null {
	const width = Math.max(0, ...data.map((cells) => cells.findLastIndex((cell) => cell !== '') + 1));
	const room = COLUMNS.length - column;
	if (width <= room) return null;
	return `Det du klistrar in har ${width} kolumner, men från ${COLUMNS[column]?.header ?? ''} och åt höger finns bara ${room}. Ta med rubrikraden från Excel, eller börja längre till vänster.`;
}
