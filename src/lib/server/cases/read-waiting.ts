import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { byNumber } from './number-order';
import { ofCase } from './of-case';
import type { Scope } from '../scope';
import { caseRevision, cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import { inScope, STORED, type StoredCase } from './read-case';

/** Everyone utskrivningsklar and still in hospital, longest wait first. Logged as the board. */
export async function waitingCases(tx: Transaction, scope: Scope): Promise<StoredCase[]> {
	const waiting = await tx
		.select(STORED)
		.from(cases)
		.where(and(inScope(scope), eq(cases.waiting, true)))
		.orderBy(asc(cases.ready), asc(byNumber));
	await record(tx, scope, {
		event: 'board-read',
		caseIds: waiting.map(({ id }) => id),
		details: { shown: waiting.length }
	});
	return waiting;
}

/** Those of the cases that the actor registered, or was the last to write in. */
export async function ownCases(
	tx: Transaction,
	scope: Scope,
	ids: readonly string[]
): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set();
	const own = await tx
		.selectDistinct({ id: caseRevision.caseId })
		.from(caseRevision)
		.innerJoin(cases, ofCase)
		.where(
			and(
				inScope(scope),
				inArray(caseRevision.caseId, [...ids]),
				eq(caseRevision.actorId, scope.actorId),
				or(eq(caseRevision.version, 1), eq(caseRevision.version, cases.version))
			)
		);
	return new Set(own.map(({ id }) => id));
}
