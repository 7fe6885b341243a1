import { isUuid } from '../../domain/form/uuid';
import type { Database } from '../database/open';
import type { SignedIn } from './access';
import { recordSignIn } from './record-sign-in';
import { revokeSession, revokeSessions } from './sessions';

/** Ends one of one's own sessions, or without an id all but the one that asks. */
export async function revokeOwn(
	database: Database,
	{ userId, name, kommun, sessionId }: SignedIn,
	{ address, id }: { address: string; id?: string }
): Promise<void> {
	if (id !== undefined && !isUuid(id)) return;
	const sessions =
		id === undefined
			? await revokeSessions(database, userId, { except: sessionId })
			: await revokeSession(database, userId, id);
	if (sessions === 0) return;
	await recordSignIn(database.signin.orm, {
		kind: 'session-revoked',
		actorId: userId,
		actor: name,
		userId,
		kommun,
		address,
		detail: { sessions }
	});
}
