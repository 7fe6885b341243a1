import { and, desc, eq, sql } from 'drizzle-orm';
import { importBatch } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import type { ImportListRow } from './summary';
import { isStagedWhole } from './write-batch';

const count = (name: string) => sql<number>`(${importBatch.summary} ->> ${name})::int`;

/** The kommun's imports, the latest first; their lists of refusals are left in the database. */
export function listImports(
	tx: Transaction,
	scope: Scope,
	{ limit = 50 }: { limit?: number } = {}
): Promise<ImportListRow[]> {
	return tx
		.select({
			id: importBatch.id,
			kind: importBatch.kind,
			status: importBatch.status,
			filename: importBatch.filename,
			actor: importBatch.actor,
			createdAt: importBatch.createdAt,
			committedAt: importBatch.committedAt,
			undoneAt: importBatch.undoneAt,
			new: count('new'),
			changed: count('changed'),
			unchanged: count('unchanged'),
			refusedRows: count('refusedRows')
		})
		.from(importBatch)
		.where(and(eq(importBatch.kommun, scope.kommun), isStagedWhole))
		.orderBy(desc(importBatch.createdAt))
		.limit(limit);
}
