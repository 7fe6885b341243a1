import type { RequestEvent } from '@sveltejs/kit';
import { scopeOf } from '../access/gate';
import { application } from '../application';
import { transaction } from '../database/transaction';
import { loadWaitingCorrections, type WaitingCorrection } from './read-waiting-corrections';

/** The corrections that wait, for those who review months; others are not told. */
export async function waitingCorrectionsFor(event: RequestEvent): Promise<WaitingCorrection[]> {
	const scope = scopeOf(event);
	if (!scope.capabilities.includes('months.review')) return [];
	const { database } = application();
	return transaction(database, scope, (tx) => loadWaitingCorrections(tx, scope, database));
}
