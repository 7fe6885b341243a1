import type { Moment } from '../calendar/moment';
import { COLUMNS, type ColumnKey } from '../casefile/columns';
import { datesInFull, readDateCell } from '../casefile/date-cell';
import type { GridRow } from './grid';

/**
 * The rows with every short date in them written in full, read `now` in the light of its column and
 * row. What cannot be read, or may be several dates, stays as it is, for the preview to ask about.
 */
export function withDatesInFull(rows: readonly GridRow[], now: Moment): GridRow[] {
	return rows.map((row) => {
		const dates = datesInFull(cellsOf(row), now);
		return dates.size === 0
			? row
			: row.map((text, at) => {
					const key = COLUMNS[at]?.key;
					return (key && dates.get(key)) ?? text;
				});
	});
}

/** The date of one cell in full; null where it holds none that is sure. */
export function dateInFull(row: GridRow, key: ColumnKey, now: Moment): Moment | null {
	const reading = readDateCell(cellsOf(row), key, now);
	return reading.is === 'read' ? reading.moment : null;
}

/** What there is to ask about the date of a cell that may be several; null where it is not that. */
export function askedAbout(row: GridRow, key: ColumnKey, now: Moment): string | null {
	const reading = readDateCell(cellsOf(row), key, now);
	return reading.is === 'asked' ? reading.message : null;
}

function cellsOf(row: GridRow): ReadonlyMap<ColumnKey, string> {
	return new Map(COLUMNS.map(({ key }, at) => [key, row[at] ?? '']));
}
