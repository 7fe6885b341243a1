import { and, eq } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { asUpkeepInRegion } from '../access/upkeep';
import { importBatch } from '../database/schema';
import type { Transaction } from '../database/transaction';

/**
 * Throws away the region's staged imports of cases: they were judged and counted by lists and
 * agreements that are about to change. Whoever was about to commit one is asked to read the
 * file again.
 */
export async function forgetPreviews(tx: Transaction, scope: Scope): Promise<void> {
	await asUpkeepInRegion(tx, scope, (upkeep) =>
		tx
			.delete(importBatch)
			.where(
				and(
					eq(importBatch.kommun, upkeep.kommun),
					eq(importBatch.kind, 'cases'),
					eq(importBatch.status, 'staged')
				)
			)
	);
}
