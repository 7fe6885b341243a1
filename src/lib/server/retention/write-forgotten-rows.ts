import { and, eq, inArray, lt, ne, sql, type SQL } from 'drizzle-orm';
import { importBatch } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/**
 * Empties the lists of refused rows and warnings of imports: they repeat cells of the file. Their
 * counts stay, and so does the import in the list.
 */
export async function forgetRowsOfImports(
	tx: Transaction,
	scope: Scope,
	importIds: readonly string[]
): Promise<void> {
	if (importIds.length === 0) return;
	await forget(tx, scope, inArray(importBatch.id, [...importIds]));
}

/** The same for imports read in before `instant`. */
export async function forgetRowsOfImportsBefore(
	tx: Transaction,
	scope: Scope,
	instant: Date
): Promise<void> {
	await forget(tx, scope, lt(importBatch.createdAt, instant));
}

async function forget(tx: Transaction, scope: Scope, which: SQL): Promise<void> {
	await tx
		.update(importBatch)
		.set({
			summary: sql`${importBatch.summary} || '{"refused": [], "warnings": [], "missing": []}'`
		})
		.where(
			and(
				eq(importBatch.kommun, scope.kommun),
				eq(importBatch.kind, 'cases'),
				ne(importBatch.status, 'staged'),
				which
			)
		);
}
