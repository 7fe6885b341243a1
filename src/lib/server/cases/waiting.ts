import { and, asc, eq } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { inScope, type StoredCase } from './find';

/** Everyone utskrivningsklar and still in hospital, longest wait first. */
export async function waitingCases(tx: Transaction, scope: Scope): Promise<StoredCase[]> {
	return tx
		.select({ id: cases.id, version: cases.version, record: cases.record, sample: cases.sample })
		.from(cases)
		.where(and(inScope(scope), eq(cases.waiting, true)))
		.orderBy(asc(cases.ready), asc(cases.number));
}
