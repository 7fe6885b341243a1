import type { Scope } from '../../scope';
import type { Database } from '../../database/open';
import { recordSignIn, type SignInEvent } from '../record-sign-in';

/** Tells the log what an administrator did to an account. */
export function recordFor(
	database: Database,
	{ actor, actorId, address, kommun }: Scope,
	kind: SignInEvent['kind'],
	userId: string,
	detail: Readonly<Record<string, unknown>>
): Promise<void> {
	return recordSignIn(database, {
		kind,
		actor,
		actorId,
		address,
		kommun,
		userId,
		detail
	});
}
