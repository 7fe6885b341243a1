import type { CasePatch } from '../../domain/casefile/case-patch';
import { isCommitteeAssumed, readRow, type RowContext } from '../../domain/casefile/read-row';
import type { ListAddition, RowProblem } from '../../domain/casefile/row-problem';
import { headerInFile, cellsByColumn, type CaseFile, type CaseFileRow } from './case-file';
import { createPacer } from '../pacer';
import type { ImportWarning, Refusal } from './summary';

/** A row with what it says about a case, or why it says nothing. */
export interface UnderstoodRow extends CaseFileRow {
	patch: CasePatch | null;
	/** The patch's committee is a guess, for a number that is not known. */
	committeeAssumed: boolean;
	/** What was assumed where the row says nothing. */
	notes: ImportWarning[];
	/** Names the lists lack, when that is among the reasons. */
	additions: ListAddition[];
}

/** Reads every row of a file of cases with the given lists. */
export async function understandRows(
	file: CaseFile,
	context: RowContext
): Promise<UnderstoodRow[]> {
	const pace = createPacer();
	const rows: UnderstoodRow[] = [];
	for (const row of file.rows) {
		rows.push(understandRow(file, row, context));
		await pace();
	}
	return rows;
}

function understandRow(file: CaseFile, row: CaseFileRow, context: RowContext): UnderstoodRow {
	if (row.refusals.length > 0) {
		return { ...row, patch: null, committeeAssumed: false, notes: [], additions: [] };
	}
	const { patch, problems, notes } = readRow(cellsByColumn(file, row), context);
	return {
		...row,
		patch,
		committeeAssumed: isCommitteeAssumed({ notes }),
		notes: notes.map((note) => {
			const { column, reason } = refusalOf(file, row.line, note);
			return { line: row.line, column, message: reason };
		}),
		refusals: problems.map((problem) => refusalOf(file, row.line, problem)),
		additions: problems.flatMap(({ addition }) => (addition ? [addition] : []))
	};
}

/** A problem of a row, in the file's own words for its columns. */
export function refusalOf(file: CaseFile, line: number, problem: RowProblem): Refusal {
	const column = headerInFile(file, problem.key) || problem.column;
	return { line, column, value: problem.value, reason: problem.reason };
}
