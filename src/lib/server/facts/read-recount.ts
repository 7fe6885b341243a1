import { eq } from 'drizzle-orm';
import type { Recounting } from '../../domain/facts/recounting';
import { setting } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { NotNow } from '../failure/not-now';
import type { Scope } from '../scope';
import { leftIn, recountingOf, type Stretch } from './recount-left';

/** The setting that says which cases are left to count anew; the only one that everybody may read. */
export const RECOUNT_SETTING = 'facts-recount';

/** What is left to count anew, in every kommun. */
export async function loadLeft(tx: Transaction): Promise<Stretch[]> {
	const [row] = await tx
		.select({ value: setting.value })
		.from(setting)
		.where(eq(setting.name, RECOUNT_SETTING));
	return leftIn(row?.value);
}

/** How far counting the kommun's cases anew has come; null when none is left. */
export async function loadRecounting(
	tx: Transaction,
	{ kommun }: Pick<Scope, 'kommun'>
): Promise<Recounting | null> {
	return recountingOf(await loadLeft(tx), kommun);
}

/**
 * Refuses what must not be done with figures of cases that are counted by two rules: that they leave as a
 * file or to a program, where nobody would see it, or are settled.
 * @throws {NotNow} while the kommun's cases are counted anew
 */
export async function requireCounted(tx: Transaction, scope: Pick<Scope, 'kommun'>): Promise<void> {
	if ((await loadRecounting(tx, scope)) !== null) throw new NotNow('RECOUNTING');
}
