import { and, eq } from 'drizzle-orm';
import { COLUMNS, type ColumnKey } from '../../../domain/casefile/columns';
import { formOf } from '../../../domain/case-form/values';
import type { GridProblem, GridReview, RowState } from '../../../domain/paste-grid/grid-review';
import { isBlankRow, type GridRow } from '../../../domain/paste-grid/grid';
import { askedAbout } from '../../../domain/paste-grid/dates-in-full';
import { nowMoment } from '../../clock';
import type { Scope } from '../../scope';
import { importBatch, importRow } from '../../database/schema';
import type { Transaction } from '../../database/transaction';
import { batchOf } from '../write-batch';
import type { ReadCell } from '../../../domain/casefile/read-cell';
import type { ImportSummary, UnknownValue } from '../summary';

/** A row kept for the commit, and which version of its case it would change; 0: a new one. */
export interface StagedLine {
	line: number;
	caseId: string;
	baseVersion: number;
	/** What would stand in it, as its form says it. */
	becomes: string;
}

/**
 * What an import came to, or would; null when it does not stand so, or is not the scope's. Not
 * logged: nothing of its rows may be shown by it.
 */
export async function summaryOf(
	tx: Transaction,
	scope: Scope,
	importId: string,
	status: 'staged' | 'committed'
): Promise<ImportSummary | null> {
	const [batch] = await tx
		.select({ summary: importBatch.summary })
		.from(importBatch)
		.where(and(batchOf(scope, importId), eq(importBatch.status, status)));
	// Written by closeBatch, the only one to write it.
	return batch ? (batch.summary as ImportSummary) : null;
}

/** The rows that committing an import would write. */
export async function stagedLines(tx: Transaction, importId: string): Promise<StagedLine[]> {
	const rows = await tx
		.select({
			...{ line: importRow.line, caseId: importRow.caseId, baseVersion: importRow.baseVersion },
			record: importRow.record
		})
		.from(importRow)
		.where(eq(importRow.importId, importId));
	return rows.map(({ record, ...row }) => ({ ...row, becomes: JSON.stringify(formOf(record)) }));
}

/** A review with what its page is made of besides. */
export interface StoredReview extends GridReview {
	unknown: readonly UnknownValue[];
	/** Each cell that was read as something else than what it says. */
	read: readonly (ReadCell & { line: number })[];
}

/** The rows with what each cell was read as in the place of what it said. */
export function rowsAsRead(rows: readonly GridRow[], read: StoredReview['read']): GridRow[] {
	return rows.map((row, at) => {
		const cells = [...row];
		for (const { line, key, written, read: full } of read) {
			const column = placeOf(key);
			if (line !== at + 1 || column < 0) continue;
			const parts = (cells[column] ?? '').split('|').map((part) => part.trim());
			cells[column] = parts.map((part) => (part === written ? full : part)).join('|');
		}
		return cells;
	});
}

/** What an import of the grid said of each row and each cell. */
export function reviewOf(
	importId: string,
	rows: readonly GridRow[],
	summary: ImportSummary,
	staged: readonly StagedLine[]
): StoredReview {
	const refused = new Set(summary.refused.map(({ line }) => line));
	const versions = new Map(staged.map(({ line, baseVersion }) => [line, baseVersion]));
	const states = rows.flatMap((row, at) =>
		isBlankRow(row) ? [] : [[at, stateOf(at + 1, refused, versions)] as const]
	);
	const problems: GridProblem[] = [
		...summary.refused.map(({ line, column, reason }) => {
			const key = keyOf(column);
			const row = rows[line - 1];
			// A file says only that it cannot guess; whoever sees the cell is asked which day is meant.
			const asked = key && row ? askedAbout(row, key, nowMoment()) : null;
			return { row: line - 1, key, message: asked ?? reason, level: 'error' as const };
		}),
		...summary.warnings.map(({ line, column, message }) => ({
			...{ row: line - 1, key: keyOf(column), message },
			level: 'warning' as const
		}))
	];
	return {
		importId,
		states: Object.fromEntries(states),
		problems: problems.sort(byPlace),
		missing: summary.missing,
		unknown: summary.unknownValues ?? [],
		readValues: summary.readValues ?? [],
		read: summary.readCells ?? []
	};
}

function stateOf(
	line: number,
	refused: ReadonlySet<number>,
	versions: ReadonlyMap<number, number>
): RowState {
	if (refused.has(line)) return 'refused';
	const version = versions.get(line);
	if (version === undefined) return 'unchanged';
	return version === 0 ? 'new' : 'changed';
}

function keyOf(header: string): ColumnKey | null {
	return COLUMNS.find((column) => column.header === header)?.key ?? null;
}

function byPlace(a: GridProblem, b: GridProblem): number {
	return a.row - b.row || placeOf(a.key) - placeOf(b.key);
}

function placeOf(key: ColumnKey | null): number {
	return COLUMNS.findIndex((column) => column.key === key);
}
