import { and, eq, inArray } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { importBatch, kommun } from '../database/schema';
import type { Transaction } from '../database/transaction';

/**
 * Throws away the region's staged imports of cases: they were judged and counted by lists and
 * agreements that are about to change. Whoever was about to commit one is asked to read the
 * file again.
 */
export async function forgetPreviews(tx: Transaction, scope: Scope): Promise<void> {
	const own = tx
		.select({ region: kommun.region })
		.from(kommun)
		.where(eq(kommun.code, scope.kommun));
	const neighbours = tx
		.select({ code: kommun.code })
		.from(kommun)
		.where(inArray(kommun.region, own));
	await tx
		.delete(importBatch)
		.where(
			and(
				inArray(importBatch.kommun, neighbours),
				eq(importBatch.kind, 'cases'),
				eq(importBatch.status, 'staged')
			)
		);
}
