import type { ColumnKey } from '../../domain/casefile/columns';
import type { HeaderMapping } from '../../domain/casefile/match-headers';
import type { Moment } from '../../domain/calendar/moment';
import { dateInFull, withDatesInFull } from '../../domain/paste-grid/dates-in-full';
import type { GridRow } from '../../domain/paste-grid/grid';
import { placePaste, type CellAt, type PasteOutcome } from '../../domain/paste-grid/place-paste';

/** What the grid knows about what is typed and pasted in it. */
export interface GridRules {
	paste: (rows: readonly GridRow[], text: string, at: CellAt) => PasteOutcome;
	/** A date of a row typed in short, in full; null for anything else. */
	inFull: (row: GridRow, key: ColumnKey) => Moment | null;
}

/** The rules of the grid. Imported when somebody begins to use it, never by the page itself. */
export function gridRules(mapping: HeaderMapping, now: () => Moment): GridRules {
	return {
		paste(rows, text, at) {
			const outcome = placePaste(rows, text, at, mapping);
			return outcome.ok ? { ...outcome, rows: withDatesInFull(outcome.rows, now()) } : outcome;
		},
		inFull: (row, key) => dateInFull(row, key, now())
	};
}
