import { and, eq, ne, sql } from 'drizzle-orm';
import { swedishOrder } from '../../domain/text/swedish-order';
import type { Scope } from '../access/scope';
import { commitStaged } from '../cases/commit';
import { now } from '../clock';
import type { Database } from '../database/open';
import { importBatch, importRow } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { record } from '../log/record';
import { batchOf, isStagedWhole } from './batch';
import { releaseFile } from './held/hold-file';
import { recordMet } from './record-met';
import { commitSeries } from './series-changes';
import type { ImportSummary } from './summary';

/** What came of a commit; anything but `committed` has written nothing. */
export type CommitResult =
	/** Also when it was done before: whoever asks twice gets the same answer. */
	| { outcome: 'committed'; new: number; changed: number }
	| { outcome: 'stale'; message: string; numbers: string[] }
	| { outcome: 'gone'; message: string };

const GONE = 'Importen finns inte kvar som förhandsvisning. Läs in filen på nytt.';

/**
 * Does what a staged import said it would do, in one transaction. Refused when something it
 * would change has changed since: then the file is to be read again, for a true preview.
 */
export async function commitImport(
	database: Database,
	scope: Scope,
	importId: string
): Promise<CommitResult> {
	const result = await transaction(database, scope, async (tx): Promise<CommitResult> => {
		const [batch] = await tx
			.select()
			.from(importBatch)
			.where(and(batchOf(scope, importId), isStagedWhole, ne(importBatch.status, 'undone')))
			.for('update');
		if (!batch) return { outcome: 'gone', message: GONE };
		// Written by closeBatch, the only one to write it.
		const summary = batch.summary as ImportSummary;
		const written = { new: summary.new, changed: summary.changed };
		if (batch.status === 'committed') return { outcome: 'committed', ...written };
		const at = now();
		const stale =
			batch.kind === 'cases'
				? await commitCases(tx, scope, importId, at)
				: await commitSeries(tx, scope, summary.values);
		if (stale.length > 0) {
			if (batch.kind === 'cases') await recordMet(tx, scope, importId, stale);
			return { outcome: 'stale', message: staleMessage(stale), numbers: stale };
		}
		await tx
			.update(importBatch)
			.set({ status: 'committed', committedAt: at })
			.where(batchOf(scope, importId));
		await record(tx, scope, { event: 'import-committed', details: { importId, ...written } });
		return { outcome: 'committed', ...written };
	});
	if (result.outcome === 'committed') await forgetStagedRows(database, scope, importId);
	return result;
}

/** Gives the numbers of the cases that stand in the way; empty when all were written. */
async function commitCases(
	tx: Transaction,
	scope: Scope,
	importId: string,
	at: Date
): Promise<string[]> {
	const outcome = await commitStaged(tx, scope, importId, at);
	if (outcome.ok) return [];
	const moved = new Set([...outcome.conflicts, ...outcome.frozen.map(({ id }) => id)]);
	const staged = await tx
		.select({ caseId: importRow.caseId, number: sql<string>`${importRow.row} ->> 'number'` })
		.from(importRow)
		.where(eq(importRow.importId, importId));
	const numbers = staged.flatMap(({ caseId, number }) => (moved.has(caseId) ? [number] : []));
	return [...new Set([...numbers, ...outcome.taken.map(({ number }) => number)])].sort(
		swedishOrder
	);
}

/** The history holds what was done; the copies of cases made for the preview go. */
async function forgetStagedRows(database: Database, scope: Scope, importId: string) {
	await transaction(database, scope, async (tx) => {
		await releaseFile(tx, importId);
		await tx.delete(importRow).where(eq(importRow.importId, importId));
	});
}

function staleMessage(changed: readonly string[]): string {
	const what = changed.length === 1 ? 'En uppgift' : `${changed.length} uppgifter`;
	return `${what} har ändrats sedan förhandsvisningen gjordes (${shown(changed)}). Inget har importerats. Läs filen på nytt och kontrollera förhandsvisningen.`;
}

/** The first of many names, and how many more there are. */
export function shown(names: readonly string[]): string {
	const first = names.slice(0, 5).join(', ');
	return names.length > 5 ? `${first} och ${names.length - 5} till` : first;
}
