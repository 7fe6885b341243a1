import { readTypedDate, readTypedMoment } from '../../domain/case-form/typed-moment';
import type { ColumnKey } from '../../domain/casefile/columns';
import type { HeaderMapping } from '../../domain/casefile/match-headers';
import type { Moment } from '../../domain/calendar/moment';
import type { GridRow } from '../../domain/paste-grid/grid';
import { placePaste, type CellAt, type PasteOutcome } from '../../domain/paste-grid/place-paste';
import { momentOf } from './cell-kinds';

/** What the grid knows about what is typed and pasted in it. */
export interface GridRules {
	paste: (rows: readonly GridRow[], text: string, at: CellAt) => PasteOutcome;
	/** A moment typed in short, in full; null for anything else. */
	inFull: (text: string, key: ColumnKey) => Moment | null;
}

/** The rules of the grid. Imported when somebody begins to use it, never by the page itself. */
export function gridRules(mapping: HeaderMapping, now: () => Moment): GridRules {
	return {
		paste: (rows, text, at) => placePaste(rows, text, at, mapping),
		inFull(text, key) {
			const column = momentOf(key);
			if (!column) return null;
			const context = { now: now(), nearest: column.nearest };
			return column.dateOnly ? readTypedDate(text, context) : readTypedMoment(text, context);
		}
	};
}
