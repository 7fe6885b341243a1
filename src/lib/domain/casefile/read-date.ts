import { dateOf, isMoment, type LocalDate, type Moment } from '../calendar/moment';
import type { ColumnKey } from './columns';
import type { RowCells } from './row-cells';

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:(?:\s+|T)(\d{2}:\d{2}(?::\d{2})?))?$/;

/** A date with or without time of day, as typed; a `T` between them becomes a space. */
export function readMoment(cells: RowCells, key: ColumnKey): Moment | null | undefined {
	return cells.read(key, (text) => {
		const parts = WRITTEN.exec(text);
		if (!parts) {
			return cells.refuse(
				key,
				'wrong-date',
				'Det här är inget datum. Skriv som 2019-12-04 eller 2019-12-04 10:30.'
			);
		}
		const moment = parts[2] === undefined ? (parts[1] ?? '') : `${parts[1]} ${parts[2]}`;
		if (isMoment(moment)) return moment;
		return cells.refuse(key, 'wrong-date', 'Datumet eller klockslaget finns inte. Rätta det.');
	});
}

/** A date; a time of day is accepted and left out, since the case has no room for it. */
export function readDate(cells: RowCells, key: ColumnKey): LocalDate | null | undefined {
	const moment = readMoment(cells, key);
	return moment ? dateOf(moment) : moment;
}
