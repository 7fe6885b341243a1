import type { CsvCell } from '../views/table';
import type { Report } from './report-sheet';
import { sheetHead } from './sheet-head';

/** A report as rows of a file: of each sheet what it says of itself, then its table; an empty row between. */
export function reportCsv({ heading, sheets }: Report): CsvCell[][] {
	return sheets.flatMap((sheet, at) => [
		...(at === 0 ? [] : [[]]),
		...sheetHead(heading, sheet).map((line) => [...line]),
		sheet.table.columns.map(({ label }) => label),
		...sheet.table.rows.map((row) => [...row])
	]);
}
