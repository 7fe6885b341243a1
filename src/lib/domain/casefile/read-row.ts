import type { CasePatch, PatchedValues } from './case-patch';
import { PATCH_COLUMNS, READERS } from './column-readers';
import type { ColumnKey } from './columns';
import type { ReadCell } from './read-cell';
import { readIdentity } from './read-identity';
import { isProtectedWard } from './read-place';
import { RowCells, type RowContext } from './row-cells';
import type { RowProblem } from './row-problem';

/** A row understood: a patch, or the problems that refuse it. Never both, never neither. */
export interface RowReading {
	patch: CasePatch | null;
	problems: RowProblem[];
	/** What was assumed for a row that was understood. */
	notes: RowProblem[];
	/** Cells read as something else than what they say. */
	readings: ReadCell[];
}

/** Whether the row's committee was not in the file. */
export function isCommitteeAssumed({ notes }: Pick<RowReading, 'notes'>): boolean {
	return notes.some(({ code }) => code === 'assumed-committee');
}

/**
 * Reads one row of a file of cases (domain.md §8). `cells` holds the columns the file has, as
 * text. All problems of the row are given at once; the rules of a case are judged after
 * `applyPatch`, on the case the row leads to.
 */
export function readRow(cells: ReadonlyMap<ColumnKey, string>, context: RowContext): RowReading {
	const row = new RowCells(cells);
	row.refusePersonnummer();
	row.refuseNoValues();
	if (row.problems.length > 0)
		return { patch: null, problems: row.problems, notes: [], readings: [] };
	const { number, kommun, committee } = readIdentity(row, context);
	const facts: PatchedValues = {
		...(Object.fromEntries(
			PATCH_COLUMNS.map((key) => [key, READERS[key](row, key, context)])
		) as PatchedValues),
		...(isProtectedWard(row) && { protectedIdentity: true })
	};
	refuseIncomplete(row, facts);
	if (row.problems.length > 0 || !number || !kommun || !committee) {
		return { patch: null, problems: row.problems, notes: [], readings: row.readings };
	}
	const { registered, author } = context;
	const patch = { number, kommun, committee, registered, author, ...facts };
	return { patch, problems: [], notes: row.notes, readings: row.readings };
}

/** Refuses cells that need another cell of the same row, where the file has that column. */
function refuseIncomplete(row: RowCells, facts: PatchedValues): void {
	const { shortStayKind: kind, shortStayFrom: from, shortStayTo: to } = facts;
	if (from === null && (kind || to)) {
		row.refuse('shortStayFrom', 'incomplete', 'Korttids från saknas. Ange när vistelsen började.');
	}
	if (kind === null && (from || to)) {
		row.refuse('shortStayKind', 'incomplete', 'Korttids slag saknas. Ange vilken sorts plats.');
	}
	if (facts.ready === null && facts.readyAgain) {
		row.refuse(
			'ready',
			'incomplete',
			'Utskrivningsklar saknas men utskrivningsklar igen är angiven. Ange den första.'
		);
	}
}
