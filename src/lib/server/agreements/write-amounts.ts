import { and, eq, inArray, sql } from 'drizzle-orm';
import { liabilityAmount } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadAmounts } from './read-amounts';

/** A year's amount as it is to be; no amount removes the year. */
export interface AmountChange {
	year: number;
	kronor: number | null;
	verified: boolean;
}

/**
 * Saves the years that differ from what is stored. Whoever newly marks an amount verified, or
 * changes a verified one, is who verified it. Nothing needs recounting: kronor are worked
 * out when they are read.
 */
export async function saveAmounts(
	tx: Transaction,
	scope: Scope,
	changes: readonly AmountChange[]
): Promise<void> {
	const stored = new Map((await loadAmounts(tx, scope)).map((amount) => [amount.year, amount]));
	const changed = changes.filter((change) => {
		const before = stored.get(change.year);
		return before
			? before.kronor !== change.kronor || before.verified !== change.verified
			: change.kronor !== null;
	});
	for (const { year, ...after } of changed) {
		const { kronor, verified } = stored.get(year) ?? { kronor: null, verified: false };
		const before = { kronor, verified };
		await recordSetting(tx, scope, { what: 'amount', key: String(year), before, after });
	}
	const removed = changed.filter((change) => change.kronor === null);
	if (removed.length > 0) {
		const years = removed.map((change) => change.year);
		await tx
			.delete(liabilityAmount)
			.where(and(eq(liabilityAmount.kommun, scope.kommun), inArray(liabilityAmount.year, years)));
	}
	const kept = changed.flatMap(({ year, kronor, verified }) =>
		kronor === null
			? []
			: [
					{
						kommun: scope.kommun,
						year,
						kronor,
						verified,
						verifiedBy: verified ? scope.actor : null
					}
				]
	);
	if (kept.length === 0) return;
	await tx
		.insert(liabilityAmount)
		.values(kept)
		.onConflictDoUpdate({
			target: [liabilityAmount.kommun, liabilityAmount.year],
			set: {
				kronor: sql`excluded.kronor`,
				verified: sql`excluded.verified`,
				verifiedBy: sql`excluded.verified_by`
			}
		});
}
