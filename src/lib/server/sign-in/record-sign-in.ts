import type { SignInEntry } from '../../domain/log/log-entry';
import type { Handle } from '../database/handle';
import { recordSignIn as logSignIn } from '../log/record-sign-in';

/** What happened at the door, for the log (domain.md §6: every login is logged). */
export interface SignInEvent {
	kind: keyof typeof EVENT_OF;
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
	/** Facts of the kind, e.g. the roles before and after. Never a password, code or token. */
	detail?: Readonly<Record<string, unknown>>;
}

/** What the log calls each kind; those that it calls the same are told apart by their details. */
const EVENT_OF = {
	'signed-in': 'sign-in',
	'sign-in-failed': 'sign-in-failed',
	'locked-out': 'sign-in-locked',
	'signed-out': 'sign-out',
	'link-used': 'link-used',
	'rights-changed': 'rights-changed',
	'session-revoked': 'account-changed',
	'link-made': 'account-changed',
	'password-changed': 'account-changed',
	'second-factor-changed': 'account-changed',
	'account-created': 'account-changed'
} as const satisfies Record<string, SignInEntry['event']>;

/** Shown where nobody has proved who they are. */
const NOBODY = 'ingen inloggad';

/**
 * Tells the log, as sign-in's own role (`database.signin.orm`, or a transaction of it, which what
 * changes an account does in the same). A failure to write is thrown on: nobody signs in unseen.
 */
export async function recordSignIn(
	tx: Pick<Handle['orm'], 'execute'>,
	{ kind, actor, actorId, userId, kommun, address, detail }: SignInEvent
): Promise<void> {
	const event = EVENT_OF[kind];
	await logSignIn(tx, {
		...{ event, actor: actor ?? NOBODY, actorId, address, kommun },
		details: {
			...detail,
			...(event === 'account-changed' && { how: kind }),
			...(userId !== null && { account: userId })
		}
	});
}
