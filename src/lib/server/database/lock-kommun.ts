import { eq } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { kommun, region } from './schema';
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

/**
 * Holds the kommun's settings and the region's lists as they are until the transaction ends:
 * what a case is judged and counted by cannot change before it is written. Cases do not hold
 * each other up.
 */
export async function holdSettings(tx: Transaction, scope: Scope): Promise<void> {
	await tx
		.select({ code: kommun.code })
		.from(kommun)
		.innerJoin(region, eq(region.code, kommun.region))
		.where(eq(kommun.code, scope.kommun))
		.for('share');
}
