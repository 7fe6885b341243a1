import { and } from 'drizzle-orm';
import type { Scope } from '../scope';
import { importBatch } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { batchOf, isStagedWhole } from './write-batch';
import { record } from '../log/record';
import { findHeld } from './held/held-file';
import type { ImportDetails, ImportSummary } from './summary';

/**
 * The kommun's import with this id and all that its summary lists, to be shown; null when there is
 * none.
 */
export async function findImport(
	tx: Transaction,
	scope: Scope,
	importId: string
): Promise<ImportDetails | null> {
	const [found] = await tx
		.select()
		.from(importBatch)
		.where(and(batchOf(scope, importId), isStagedWhole));
	if (!found) return null;
	// The rows it refused are shown as they stood in the file.
	const { refusedRows } = found.summary as ImportSummary;
	await record(tx, scope, {
		event: 'import-viewed',
		// What it says of its rows tells what the cases were that they were held against.
		caseIds: found.metCases ?? [],
		details: { importId, refusedShown: refusedRows }
	});
	const { id, kind, status, filename, actor, createdAt, committedAt, undoneAt } = found;
	return {
		...{ id, kind, status, filename, actor, createdAt, committedAt, undoneAt },
		// Written by closeBatch, the only one to write it.
		summary: found.summary as ImportSummary,
		canReadAgain: status === 'staged' && (await findHeld(tx, importId)) !== null
	};
}
