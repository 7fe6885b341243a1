import type { LogEntry } from '../../domain/log/log-entry';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
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
