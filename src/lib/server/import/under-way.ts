import { and, eq, inArray, sql } from 'drizzle-orm';
import { now } from '../clock';
import { holdSettings } from '../database/lock-kommun';
import { importBatch } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import type { ImportSummary } from './summary';
import { batchOf, isStagedWhole } from './write-batch';

/** What is done with an import of cases a slice at a time, and how it stands before, under and after. */
const WAYS = {
	commit: { before: 'staged', under: 'committing', after: 'committed', at: 'committedAt' },
	undo: { before: 'committed', under: 'undoing', after: 'undone', at: 'undoneAt' }
} as const;

export type Way = keyof typeof WAYS;

/** An import under way. */
export interface UnderWay {
	summary: ImportSummary;
	/** When it was begun: the one moment at which all of it is said to have been done. */
	at: Date;
	/** `resumed`: it had been begun already, and perhaps some of it done; `done`: all of it had. */
	standing: 'begun' | 'resumed' | 'done';
}

/**
 * Begins to commit or undo an import of cases, or goes on with it. From when the transaction ends
 * until {@link finish} or {@link letGo} nobody else can change what it is about, nor the settings
 * that it is judged and counted by (svu_keep_to_import). Null when it does not stand so.
 */
export async function takeInHand(
	tx: Transaction,
	scope: Scope,
	importId: string,
	way: Way
): Promise<UnderWay | null> {
	const { before, under, after, at } = WAYS[way];
	await holdSettings(tx, scope);
	const [batch] = await tx
		.select()
		.from(importBatch)
		.where(
			and(
				batchOf(scope, importId),
				isStagedWhole,
				eq(importBatch.kind, 'cases'),
				inArray(importBatch.status, [before, under, after])
			)
		)
		.for('update');
	if (!batch) return null;
	// Written by closeBatch, the only one to write it.
	const summary = batch.summary as ImportSummary;
	const begun = batch[at];
	if (batch.status !== before && begun) {
		return { summary, at: begun, standing: batch.status === after ? 'done' : 'resumed' };
	}
	const { actor, actorId, address } = scope;
	const began = now();
	await tx
		.update(importBatch)
		.set({ status: under, [at]: began, orderedBy: { actor, actorId, address } })
		.where(batchOf(scope, importId));
	return { summary, at: began, standing: 'begun' };
}

/** Leaves an import as it was before, nothing of it having been done. */
export async function letGo(
	tx: Transaction,
	scope: Scope,
	importId: string,
	way: Way
): Promise<void> {
	const { before, at } = WAYS[way];
	await tx
		.update(importBatch)
		.set({ status: before, [at]: null, orderedBy: null })
		.where(batchOf(scope, importId));
}

/** Whether this transaction brought the import to its end; false when another did. */
export async function finish(
	tx: Transaction,
	scope: Scope,
	importId: string,
	way: Way
): Promise<boolean> {
	const { under, after } = WAYS[way];
	const finished = await tx
		.update(importBatch)
		.set({ status: after, orderedBy: null })
		.where(and(batchOf(scope, importId), eq(importBatch.status, under)))
		.returning({ id: importBatch.id });
	return finished.length > 0;
}

/**
 * Keeps others from working on the same import until the transaction ends, and lets it change what
 * the import is about. False when it is not under way any more: another has finished it.
 */
export async function workOn(
	tx: Transaction,
	scope: Scope,
	importId: string,
	way: Way
): Promise<boolean> {
	await tx.execute(sql`select set_config('svu.import', ${importId}, true)`);
	const [batch] = await tx
		.select({ status: importBatch.status })
		.from(importBatch)
		.where(batchOf(scope, importId))
		.for('update');
	return batch?.status === WAYS[way].under;
}
