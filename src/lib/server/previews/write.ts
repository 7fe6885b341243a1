import { and, eq, sql } from 'drizzle-orm';
import { asUpkeepInRegion } from '../access/upkeep';
import { importBatch } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/**
 * Throws away the region's staged imports of cases: they were judged and counted by lists and
 * agreements that are about to change. Whoever was about to commit one is asked to read the
 * file again.
 * @throws while one is being committed or undone: that is finished first, by what it was begun with
 */
export async function forgetPreviews(tx: Transaction, scope: Scope): Promise<void> {
	await asUpkeepInRegion(tx, scope, (upkeep) => forgetPreviewsOf(tx, upkeep));
}

/** The same of the kommun alone, in its upkeep's scope; the kommun's settings must be locked. */
export async function forgetPreviewsOf(tx: Transaction, upkeep: Scope): Promise<void> {
	await refuseWhileUnderWay(tx, upkeep.kommun);
	await tx
		.delete(importBatch)
		.where(
			and(
				eq(importBatch.kommun, upkeep.kommun),
				eq(importBatch.kind, 'cases'),
				eq(importBatch.status, 'staged')
			)
		);
}

/**
 * Refuses what would change how cases are judged or counted while an import of the kommun is being
 * written or undone.
 * @throws an error that the database's passing troubles are told by
 */
async function refuseWhileUnderWay(tx: Transaction, kommun: string): Promise<void> {
	await tx.execute(sql`select svu_await_imports(${kommun}::text)`);
}
