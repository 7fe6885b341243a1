import { and, asc, eq } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import { inScope, type StoredCase } from './find';

/** Everyone utskrivningsklar and still in hospital, longest wait first. Logged as the board. */
export async function waitingCases(tx: Transaction, scope: Scope): Promise<StoredCase[]> {
	const waiting = await tx
		.select({ id: cases.id, version: cases.version, record: cases.record, sample: cases.sample })
		.from(cases)
		.where(and(inScope(scope), eq(cases.waiting, true)))
		.orderBy(asc(cases.ready), asc(cases.number));
	await record(tx, scope, {
		event: 'board-read',
		caseIds: waiting.map(({ id }) => id),
		details: { shown: waiting.length }
	});
	return waiting;
}
