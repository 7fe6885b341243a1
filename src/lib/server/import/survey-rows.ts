import type { CasePatch } from '../../domain/casefile/case-patch';
import { gatherReadValues, type ReadCell, type ReadValue } from '../../domain/casefile/read-cell';
import { isCommitteeAssumed } from '../../domain/casefile/read-row';
import type { RowContext } from '../../domain/casefile/row-cells';
import { createPacer } from '../pacer';
import { headerInFile, type CaseFile, type CaseFileRow } from './case-file';
import { gatherMissingNames } from './missing-names';
import type { MissingName, UnknownValue } from './summary';
import { understandRow, type UnderstoodRow } from './understand-row';
import { gatherUnknownValues } from './unknown-values';

/**
 * A row as all rows of the file are held against each other. What it says besides is read again when
 * it is judged: kept for every row it would take many times what the file does.
 */
export interface SurveyedRow extends CaseFileRow {
	/** The case that it is about; null: it is refused. */
	about: Pick<CasePatch, 'number' | 'committee'> | null;
	/** Its committee was not in the file. */
	isCommitteeAssumed: boolean;
}

/** What has to be known of all rows of a file before any of them is judged. */
export interface Survey {
	rows: SurveyedRow[];
	/** What stands in the file as something else than our values, and what it was read as. */
	readValues: ReadValue[];
	/** Each such cell, where somebody sees them: in a grid. */
	readCells: (ReadCell & { line: number })[];
	unknownValues: UnknownValue[];
	/** The wards and health centres that the rows name and the lists lack. */
	missing: MissingName[];
	/** How many rows name a kommun or a committee that is not the importer's. */
	outside: number;
}

/** Reads every row of a file of cases with the given lists. */
export async function surveyRows(file: CaseFile, context: RowContext): Promise<Survey> {
	const pace = createPacer();
	const values = gatherReadValues((key) => headerInFile(file, key));
	const unknown = gatherUnknownValues(context);
	const missing = gatherMissingNames();
	const rows: SurveyedRow[] = [];
	const readCells: Survey['readCells'] = [];
	let outside = 0;
	for (const row of file.rows) {
		const read = understandRow(file, row, context);
		const { patch, refusals } = read;
		const about = patch && { number: patch.number, committee: patch.committee };
		rows.push({ ...row, refusals, about, isCommitteeAssumed: isCommitteeAssumed(read) });
		for (const cell of read.readings) {
			values.add(cell);
			if (context.short) readCells.push({ ...cell, line: row.line });
		}
		for (const text of read.unknown) unknown.add(text);
		for (const addition of read.additions) missing.add(addition);
		if (read.outside) outside += 1;
		await pace();
	}
	const gathered = {
		...{ readValues: values.all(), unknownValues: unknown.all(), missing: missing.all() }
	};
	return { rows, readCells, outside, ...gathered };
}

/** The row as it is to be judged, in the committee that it was found to be of; null where it is refused. */
export function understood(
	file: CaseFile,
	row: SurveyedRow,
	context: RowContext
): UnderstoodRow | null {
	if (row.about === null) return null;
	const { patch, notes } = understandRow(file, row, context);
	return patch && { ...row, notes, patch: { ...patch, committee: row.about.committee } };
}
