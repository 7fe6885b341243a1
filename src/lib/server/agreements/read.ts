import { asc, eq, sql } from 'drizzle-orm';
import type { Agreement } from '../../domain/payment/agreement';
import { agreement } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** An agreement as it is stored. */
export interface StoredAgreement extends Agreement {
	id: string;
}

/** The agreements of the scope's kommun, by care form (the general ones first) and start. */
export async function loadAgreements(tx: Transaction, scope: Scope): Promise<StoredAgreement[]> {
	const rows = await tx
		.select()
		.from(agreement)
		.where(eq(agreement.kommun, scope.kommun))
		.orderBy(sql`${agreement.careForm} nulls first`, asc(agreement.validFrom));
	return rows.map(({ longStayOverDays, longStayFreeDays, ...row }) => ({
		...row,
		longStay:
			longStayOverDays === null || longStayFreeDays === null
				? null
				: { overDays: longStayOverDays, freeDays: longStayFreeDays }
	}));
}
