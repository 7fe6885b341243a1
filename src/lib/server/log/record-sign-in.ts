import type { SignInEntry } from '../../domain/log/log-entry';
import { maskPersonnummer } from '../../domain/personnummer/personnummer';
import type { Handle } from '../database/handle';
import { insertEntry } from './insert-entry';

const LONGEST_NAME = 100;
/** The log's id of whoever typed a name that no account answers to. */
const NOBODY = 'okänd';

/**
 * Logs what happens at sign-in, as its own narrow role (`database.signin.orm`, or a transaction of
 * it). What was typed may be anything, so a personnummer in it is not kept.
 */
export async function recordSignIn(
	tx: Pick<Handle['orm'], 'execute'>,
	{ event, actor, actorId, address, kommun, caseId, details }: SignInEntry
): Promise<void> {
	await insertEntry(tx, {
		actor: maskPersonnummer(actor).slice(0, LONGEST_NAME),
		actorId: actorId ?? NOBODY,
		...{ address, kommun, event, caseId, details }
	});
}
