import { and, eq } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { importBatch } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import { batchOf } from './batch';
import { releaseFile } from './held-files';

/** Throws away a staged import and its rows; one that was committed stays. */
export async function discardImport(
	tx: Transaction,
	scope: Scope,
	importId: string
): Promise<void> {
	releaseFile(importId);
	const discarded = await tx
		.delete(importBatch)
		.where(and(batchOf(scope, importId), eq(importBatch.status, 'staged')))
		.returning({ id: importBatch.id });
	if (discarded.length === 0) return;
	await record(tx, scope, { event: 'import-discarded', details: { importId } });
}
