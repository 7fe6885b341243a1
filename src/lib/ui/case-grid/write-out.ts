import { isMoment, type Moment } from '../../domain/calendar/moment';
import { readCaseDate } from '../../domain/case-form/form-readings';
import type { GridCell, GridRow } from '../../domain/case-grid/grid-row';
import { runningClock } from '../case/running-clock';

/** Wall-clock time on the server, and when it was told by the browser's own count. */
export interface ToldTime {
	now: Moment;
	at: number;
}

/** A row as it is typed: what is stored, and the texts of its cells. */
interface TypedCells {
	row: Pick<GridRow, 'cells' | 'dates'>;
	typed: readonly string[];
}

/**
 * A date typed in short, written in full as it is understood now, in the light of its field and of
 * the case's other dates; null where it cannot be, or may be several.
 */
export function writeOut({ input }: GridCell, { row, typed }: TypedCells, told: ToldTime) {
	const texts = new Map(row.cells.map((cell, place) => [cell.input, typed[place] ?? '']));
	const known = new Map(row.dates);
	for (const [other, text] of texts) {
		if (isMoment(text.trim())) known.set(other, text.trim());
		else known.delete(other);
	}
	const outcome = texts.get(input.replace(/\.\w+$/, '.outcome')) ?? '';
	const now = runningClock(told.now, () => performance.now() - told.at)();
	const reading = readCaseDate(input, texts.get(input) ?? '', { now, known, row: { outcome } });
	return reading.is === 'read' ? reading.moment : null;
}
