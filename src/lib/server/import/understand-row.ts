import type { CasePatch } from '../../domain/casefile/case-patch';
import type { ColumnKey } from '../../domain/casefile/columns';
import type { ReadCell } from '../../domain/casefile/read-cell';
import { readRow } from '../../domain/casefile/read-row';
import type { RowContext } from '../../domain/casefile/row-cells';
import type { ListAddition, RowProblem, RowProblemCode } from '../../domain/casefile/row-problem';
import { headerInFile, cellsByColumn, type CaseFile, type CaseFileRow } from './case-file';
import type { Refusal } from './summary';

/** What a row says about a case, or why it says nothing. */
export interface Understanding {
	patch: CasePatch | null;
	refusals: readonly Refusal[];
	/** What was assumed where the row says nothing. */
	notes: RowProblem[];
	/** Cells read as something else than what they say. */
	readings: ReadCell[];
	/** Texts that are none of their column's values, and can be said to mean one. */
	unknown: UnknownText[];
	/** Names the lists lack, when that is among the reasons. */
	additions: ListAddition[];
	/** It names a kommun or a committee that is not the importer's. */
	outside: boolean;
}

/** A row that is understood. */
export interface UnderstoodRow extends CaseFileRow, Pick<Understanding, 'notes'> {
	patch: CasePatch;
}

/** A text in a column that is none of its values. */
export interface UnknownText {
	column: ColumnKey;
	text: string;
}

const OUTSIDE: readonly RowProblemCode[] = ['outside-kommun', 'outside-committee'];

/** Reads a row of a file of cases with the given lists. */
export function understandRow(
	file: CaseFile,
	row: CaseFileRow,
	context: RowContext
): Understanding {
	if (row.refusals.length > 0) {
		const nothing = { notes: [], readings: [], unknown: [], additions: [] };
		return { ...nothing, patch: null, refusals: row.refusals, outside: false };
	}
	const { patch, problems, notes, readings } = readRow(cellsByColumn(file, row), context);
	return {
		...{ patch, notes, readings },
		refusals: problems.map((problem) => refusalOf(file, row.line, problem)),
		unknown: problems.flatMap(({ key, unknown }) =>
			unknown === undefined ? [] : [{ column: key, text: unknown }]
		),
		outside: problems.some(({ code }) => OUTSIDE.includes(code)),
		additions: problems.flatMap(({ addition }) => (addition ? [addition] : []))
	};
}

/** A problem of a row, in the file's own words for its columns. */
export function refusalOf(file: CaseFile, line: number, problem: RowProblem): Refusal {
	const column = headerInFile(file, problem.key) || problem.column;
	return { line, column, value: problem.value, reason: problem.reason };
}
