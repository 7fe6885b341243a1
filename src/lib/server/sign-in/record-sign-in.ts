import type { Database } from '../database/open';

/** What happened at the door, for the log (domain.md §6: every login is logged). */
export interface SignInEvent {
	kind:
		| 'signed-in'
		| 'sign-in-failed'
		| 'locked-out'
		| 'signed-out'
		| 'session-revoked'
		| 'link-made'
		| 'link-used'
		| 'password-changed'
		| 'second-factor-changed'
		| 'account-created'
		| 'rights-changed';
	/** Who did it; null where nobody has proved who they are. */
	actorId: string | null;
	/** Name shown for the actor; null as above. */
	actor: string | null;
	/** Whose account it is about; null for an account that there is none of. */
	userId: string | null;
	/** Kommun whose log it belongs in; null where no account was named. */
	kommun: string | null;
	/** Network address; null for the command line. */
	address: string | null;
	at: Date;
	/** Facts of the kind, e.g. the roles before and after. Never a password, code or token. */
	detail?: Readonly<Record<string, unknown>>;
}

/** Writes events of sign-in somewhere lasting. */
export type SignInRecorder = (database: Database, event: SignInEvent) => Promise<void>;

let recorder: SignInRecorder | null = null;

/** Says where events go; the log does, once, when the application starts. */
export function recordSignInsWith(write: SignInRecorder): void {
	recorder = write;
}

/**
 * Tells the log. A failure to write is thrown on: nobody signs in unseen.
 */
export async function recordSignIn(database: Database, event: SignInEvent): Promise<void> {
	await recorder?.(database, event);
}
