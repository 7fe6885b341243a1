import { sql } from 'drizzle-orm';
import { retentionRemoval } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** Cases removed of one committee and year of discharge. */
export interface Removal {
	committee: string;
	year: number;
	cases: number;
}

/** Notes what was removed, in the same transaction: how many, never which. */
export async function noteRemoval(
	tx: Transaction,
	scope: Scope,
	removals: readonly Removal[],
	at: Date
): Promise<void> {
	if (removals.length === 0) return;
	await tx
		.insert(retentionRemoval)
		.values(
			removals.map(({ committee, year, cases }) => ({
				kommun: scope.kommun,
				committee,
				year,
				cases,
				removedAt: at
			}))
		)
		.onConflictDoUpdate({
			target: [retentionRemoval.kommun, retentionRemoval.committee, retentionRemoval.year],
			set: {
				cases: sql`${retentionRemoval.cases} + excluded.cases`,
				removedAt: sql`excluded.removed_at`
			}
		});
}
