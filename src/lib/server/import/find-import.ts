import { and } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { importBatch } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { batchOf, isStagedWhole } from './batch';
import { heldFile } from './held-files';
import type { ImportDetails, ImportSummary } from './summary';

/** The kommun's import with this id and all that its summary lists; null when there is none. */
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
	const { id, kind, status, filename, actor, createdAt, committedAt, undoneAt } = found;
	return {
		...{ id, kind, status, filename, actor, createdAt, committedAt, undoneAt },
		// Written by closeBatch, the only one to write it.
		summary: found.summary as ImportSummary,
		canReadAgain: status === 'staged' && heldFile(importId, scope) !== null
	};
}
