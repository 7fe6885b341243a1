import type { Database } from '../database/open';
import { recordSignIn } from '../log/record-sign-in';

/** A key was sent that is not accepted. */
export interface TokenRefusal {
	/** The key's name and id, where it is one of ours; never what was sent. */
	actor: string;
	actorId: string | null;
	kommun: string | null;
	address: string | null;
	why: 'malformed' | 'unknown' | 'expired' | 'revoked';
}

/** Logs that a key was refused, as sign-in's own role. */
export async function logTokenRefusal(
	database: Database,
	{ why, ...who }: TokenRefusal
): Promise<void> {
	await recordSignIn(database.signin.orm, {
		...who,
		event: 'sign-in-failed',
		details: { how: 'token', why }
	});
}
