import { and, asc, eq, lt, or, sql } from 'drizzle-orm';
import { addDays, type LocalDate } from '../../domain/calendar/moment';
import type { Scope } from '../scope';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import { inScope, STORED, type StoredCase } from './read-case';

/** Everyone utskrivningsklar and still in hospital, longest wait first. Logged as the board. */
export async function waitingCases(tx: Transaction, scope: Scope): Promise<StoredCase[]> {
	const waiting = await tx
		.select(STORED)
		.from(cases)
		.where(and(inScope(scope), eq(cases.waiting, true)))
		.orderBy(asc(cases.ready), asc(cases.numberOrder));
	await record(tx, scope, {
		event: 'board-read',
		caseIds: waiting.map(({ id }) => id),
		details: { shown: waiting.length }
	});
	return waiting;
}

/** Most that are listed as to be done; nobody works through more. */
const MOST_DUE = 200;

/**
 * The actor's cases that want something done today or earlier, waiting or not, the first first: those
 * the actor follows, or wrote a reminder in. Logged with the board.
 */
export async function remindingCases(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<StoredCase[]> {
	const written = JSON.stringify([{ author: scope.actorId }]);
	const reminding = await tx
		.select(STORED)
		.from(cases)
		.where(
			and(
				inScope(scope),
				lt(cases.remindAt, addDays(today, 1)),
				or(
					eq(cases.responsible, scope.actorId),
					sql`${cases.record} -> 'reminders' @> ${written}::text::jsonb`
				)
			)
		)
		.orderBy(asc(cases.remindAt), asc(cases.numberOrder))
		.limit(MOST_DUE);
	if (reminding.length > 0) {
		await record(tx, scope, {
			event: 'board-read',
			caseIds: reminding.map(({ id }) => id),
			details: { shown: reminding.length }
		});
	}
	return reminding;
}
