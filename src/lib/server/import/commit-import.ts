import { and, ne } from 'drizzle-orm';
import { now } from '../clock';
import type { Database } from '../database/open';
import { importBatch } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { staleNumbers, writeRows } from './commit-cases';
import { releaseFile } from './held/hold-file';
import { recordMet } from './record-met';
import { commitSeries } from './series-changes';
import type { ImportSummary } from './summary';
import { finish, takeInHand } from './under-way';
import { batchOf, isStagedWhole } from './write-batch';

/** What came of a commit; anything but `committed` has written nothing. */
export type CommitResult =
	/** Also when it was done before: whoever asks twice gets the same answer. */
	| { outcome: 'committed'; new: number; changed: number }
	| { outcome: 'stale'; message: string; numbers: string[] }
	| { outcome: 'gone'; message: string };

const GONE = 'Importen finns inte kvar som förhandsvisning. Läs in filen på nytt.';

/**
 * Does what a staged import said it would do. Refused when something it would change has changed
 * since: then the file is to be read again, for a true preview. Cases are written a slice at a time
 * (`writeRows`), and none of them is anybody else's to change until all are; called again, also by
 * another process, it goes on with what is left.
 */
export async function commitImport(
	database: Database,
	scope: Scope,
	importId: string
): Promise<CommitResult> {
	const [batch] = await transaction(database, scope, (tx) =>
		tx.select({ kind: importBatch.kind }).from(importBatch).where(batchOf(scope, importId))
	);
	return batch?.kind === 'series'
		? transaction(database, scope, (tx) => commitValues(tx, scope, importId))
		: commitCases(database, scope, importId);
}

async function commitValues(
	tx: Transaction,
	scope: Scope,
	importId: string
): Promise<CommitResult> {
	const [batch] = await tx
		.select()
		.from(importBatch)
		.where(and(batchOf(scope, importId), isStagedWhole, ne(importBatch.status, 'undone')))
		.for('update');
	if (!batch) return { outcome: 'gone', message: GONE };
	// Written by closeBatch, the only one to write it.
	const summary = batch.summary as ImportSummary;
	if (batch.status === 'committed') return doneAs(summary);
	const stale = await commitSeries(tx, scope, summary.values);
	if (stale.length > 0) return staleResult(stale);
	await tx
		.update(importBatch)
		.set({ status: 'committed', committedAt: now() })
		.where(batchOf(scope, importId));
	return recordCommitted(tx, scope, importId, summary);
}

async function commitCases(
	database: Database,
	scope: Scope,
	importId: string
): Promise<CommitResult> {
	const begun = await transaction(database, scope, (tx) =>
		takeInHand(tx, scope, importId, 'commit')
	);
	if (!begun) return { outcome: 'gone', message: GONE };
	const { summary, at, standing } = begun;
	if (standing === 'done') return doneAs(summary);
	const staged = summary.new + summary.changed;
	const stale = await staleNumbers(database, scope, importId, staged);
	if (stale.length > 0) {
		await transaction(database, scope, (tx) => recordMet(tx, scope, importId, stale));
		return staleResult(stale);
	}
	await writeRows(database, scope, importId, at);
	return transaction(database, scope, async (tx) =>
		(await finish(tx, scope, importId, 'commit'))
			? recordCommitted(tx, scope, importId, summary)
			: doneAs(summary)
	);
}

async function recordCommitted(
	tx: Transaction,
	scope: Scope,
	importId: string,
	summary: ImportSummary
): Promise<CommitResult> {
	const written = { new: summary.new, changed: summary.changed };
	await releaseFile(tx, importId);
	await record(tx, scope, { event: 'import-committed', details: { importId, ...written } });
	return doneAs(summary);
}

function doneAs({ new: created, changed }: ImportSummary): CommitResult {
	return { outcome: 'committed', new: created, changed };
}

function staleResult(numbers: string[]): CommitResult {
	return { outcome: 'stale', message: staleMessage(numbers), numbers };
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
