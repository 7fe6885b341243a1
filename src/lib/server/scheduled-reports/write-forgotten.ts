import { eq } from 'drizzle-orm';
import { asUpkeep } from '../access/upkeep';
import { scheduledReport } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** Throws away every report that waits: the cases that they are of were made up, and are gone. */
export async function forgetWaitingReports(tx: Transaction, scope: Scope): Promise<void> {
	await asUpkeep(tx, scope, ({ kommun }) =>
		tx.delete(scheduledReport).where(eq(scheduledReport.kommun, kommun))
	);
}
