import type { LogEntry } from '../../domain/log/log-entry';
import type { Scope } from '../access/scope';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { insertEntry } from './insert-entry';

/**
 * Logs what is done in a transaction, in the same transaction: neither happens without the other.
 * Who, from where and whose data come from the scope; the database holds them to it.
 */
export async function record(tx: Transaction, scope: Scope, entry: LogEntry): Promise<void> {
	const { actor, actorId, address, kommun } = scope;
	const { event, committee, caseId, caseIds, details } = entry;
	await insertEntry(tx, {
		...{ actor, actorId, address, kommun },
		...{ event, committee, caseId, caseIds, details }
	});
}

/** A request that the reader's roles do not allow. */
export interface Refusal {
	/** The route as the router knows it, never the address, which may hold what was typed. */
	route: string;
	method: string;
	capability: string;
	/** The words that the reader got. */
	reason: string;
}

/** Logs that a request was refused, in a transaction of its own. */
export function recordRefusal(database: Database, scope: Scope, refusal: Refusal): Promise<void> {
	return transaction(database, scope, (tx) =>
		record(tx, scope, { event: 'refused', details: { ...refusal } })
	);
}
