import { asc, eq } from 'drizzle-orm';
import type { LiabilityAmount } from '../../domain/payment/agreement';
import { liabilityAmount } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** A year's amount and who marked it verified. */
export interface StoredAmount extends LiabilityAmount {
	/** Null while it is not verified, and for the amounts a new installation starts with. */
	verifiedBy: string | null;
}

/** The scope's kommun's kronor per liable day, by year; years without one are missing. */
export async function loadAmounts(tx: Transaction, scope: Scope): Promise<StoredAmount[]> {
	return tx
		.select({
			year: liabilityAmount.year,
			kronor: liabilityAmount.kronor,
			verified: liabilityAmount.verified,
			verifiedBy: liabilityAmount.verifiedBy
		})
		.from(liabilityAmount)
		.where(eq(liabilityAmount.kommun, scope.kommun))
		.orderBy(asc(liabilityAmount.year));
}
