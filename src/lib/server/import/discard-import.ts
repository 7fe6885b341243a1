import { and, eq } from 'drizzle-orm';
import { importBatch } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { batchOf } from './write-batch';

/**
 * Throws away a staged import and its rows; one that was committed stays. The file it was read from
 * stays too, until its sender lets go of it.
 */
export async function discardImport(
	tx: Transaction,
	scope: Scope,
	importId: string
): Promise<void> {
	const discarded = await tx
		.delete(importBatch)
		.where(and(batchOf(scope, importId), eq(importBatch.status, 'staged')))
		.returning({ id: importBatch.id });
	if (discarded.length === 0) return;
	await record(tx, scope, { event: 'import-discarded', details: { importId } });
}
