import { eq } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { kommun } from './schema';
import type { Transaction } from './transaction';

/**
 * Lets one change at a time of the kommun's settings through until the transaction ends, so
 * that rules over several rows (no overlapping periods) are judged once. Cases are not held up.
 */
export async function lockKommunSettings(tx: Transaction, scope: Scope): Promise<void> {
	await tx
		.select({ code: kommun.code })
		.from(kommun)
		.where(eq(kommun.code, scope.kommun))
		.for('no key update');
}
