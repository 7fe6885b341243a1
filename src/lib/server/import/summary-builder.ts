import type { ImportKind } from '../database/schema';
import { LISTED_MAX, type ImportSummary, type ImportWarning, type Refusal } from './summary';

/** An empty summary of a file with these columns, to be filled row by row. */
export function emptySummary(kind: ImportKind, headers: readonly string[]): ImportSummary {
	return {
		kind,
		rows: 0,
		new: 0,
		changed: 0,
		unchanged: 0,
		refusedRows: 0,
		refused: [],
		warningCount: 0,
		warnings: [],
		remarks: [],
		ignoredColumns: [],
		headers: [...headers],
		columns: [],
		readings: [],
		missing: [],
		values: []
	};
}

/** Counts a refused row and lists its reasons. */
export function refuse(summary: ImportSummary, reasons: readonly Refusal[]): void {
	summary.refusedRows += 1;
	for (const reason of reasons) {
		if (summary.refused.length < LISTED_MAX) summary.refused.push(reason);
	}
}

/** Counts and lists warnings. */
export function warn(summary: ImportSummary, warnings: readonly ImportWarning[]): void {
	summary.warningCount += warnings.length;
	for (const warning of warnings) {
		if (summary.warnings.length < LISTED_MAX) summary.warnings.push(warning);
	}
}

/** Puts refusals and warnings in the file's order. */
export function inFileOrder(summary: ImportSummary): ImportSummary {
	summary.refused.sort((a, b) => a.line - b.line);
	summary.warnings.sort((a, b) => a.line - b.line);
	return summary;
}
