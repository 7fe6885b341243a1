import { neutraliseCell } from '../domain/casefile/text-cell';
import type { CsvCell } from '../domain/views/table';

/** What Swedish Excel wants: byte order mark, semicolons, decimal commas, CRLF. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as the text of a CSV file. Text that a spreadsheet would run as a formula is defused. */
export function figuresCsv(rows: readonly (readonly CsvCell[])[]): string {
	return BYTE_ORDER_MARK + csvLines(rows);
}

/** Rows as lines of such a file, which begins with {@link BYTE_ORDER_MARK}. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
	return rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell).replace('.', ',');
	const text = neutraliseCell(cell);
	return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
