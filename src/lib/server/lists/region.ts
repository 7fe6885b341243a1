import { eq } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { kommun, region } from '../database/schema';
import type { Transaction } from '../database/transaction';

/**
 * The code of the region whose lists the scope's kommun shares, locked against other
 * changes of lists until the transaction ends, so that order and names are judged once.
 * @throws when the kommun does not exist.
 */
export async function lockListsOf(tx: Transaction, scope: Scope): Promise<string> {
	const [own] = await tx
		.select({ region: kommun.region })
		.from(kommun)
		.where(eq(kommun.code, scope.kommun));
	if (!own) throw new Error(`Kommunen ${scope.kommun} finns inte i installationen.`);
	await tx
		.select({ code: region.code })
		.from(region)
		.where(eq(region.code, own.region))
		.for('no key update');
	return own.region;
}
