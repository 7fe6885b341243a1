import type { Lists } from '../lists/lists';
import type { CasePatch, PatchedValues } from './case-patch';
import type { ColumnKey } from './columns';
import { refuseIncomplete } from './incomplete';
import { PATCH_COLUMNS, READERS } from './column-readers';
import { readIdentity } from './read-identity';
import { isProtectedWard } from './read-place';
import { RowCells } from './row-cells';
import type { RowProblem } from './row-problem';

/** A committee that rows may be for. */
export interface FileCommittee {
	code: string;
	abbreviation: string;
	name: string;
	/** Youngest age it is for. */
	fromAge: number;
}

/** What a row is read with. */
export interface RowContext {
	lists: Lists;
	/** The importer's committees in the kommun. */
	committees: readonly FileCommittee[];
	/** Four-digit code of the importer's kommun. */
	kommun: string;
	/** Its name, so that the column may hold that too. */
	kommunName?: string;
	/** ISO 8601 instant of the import. */
	registered: string;
}

/** A row understood: a patch, or the problems that refuse it. Never both, never neither. */
export interface RowReading {
	patch: CasePatch | null;
	problems: RowProblem[];
	/** What was assumed for a row that was understood. */
	notes: RowProblem[];
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
	if (row.problems.length > 0) return { patch: null, problems: row.problems, notes: [] };
	const { number, kommun, committee } = readIdentity(row, context);
	const facts: PatchedValues = {
		...(Object.fromEntries(
			PATCH_COLUMNS.map((key) => [key, READERS[key](row, key, context)])
		) as PatchedValues),
		...(isProtectedWard(row) && { protectedIdentity: true })
	};
	refuseIncomplete(row, facts);
	if (row.problems.length > 0 || !number || !kommun || !committee) {
		return { patch: null, problems: row.problems, notes: [] };
	}
	const { registered } = context;
	const patch = { number, kommun, committee, registered, ...facts };
	return { patch, problems: [], notes: row.notes };
}
