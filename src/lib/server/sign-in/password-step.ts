import type { Database } from '../database/open';
import { accountByEmail, type Account } from './account';
import { authFor } from './auth-for';
import type { Browser } from './browser';
import { call } from './call';
import { recordSignIn, type SignInEvent } from './record-sign-in';
import { revokeToken } from './sessions';
import { endOwnSession } from './sign-out';
import { takeTurn } from './turn';

/**
 * What came of a password. `wrong` does not tell what was wrong, nor whether there is an account;
 * `busy` is for a network address that floods the door.
 */
export type PasswordOutcome = 'code' | 'wrong' | 'locked' | 'busy';

/**
 * The first step of signing in with a local account. An address that nobody has is treated, and
 * worked on, exactly as one that somebody has: it is hashed, counted and locked.
 */
export async function signInWithPassword(
	database: Database,
	browser: Browser,
	{ email, password }: { email: string; password: string }
): Promise<PasswordOutcome> {
	const turn = await takeTurn(database, browser, { step: 'password', email });
	const account = await accountByEmail(database, email);
	if (!turn.free) {
		// A flood is told of once, or its refusals would fill the log.
		if (turn.by === 'account' || turn.first) await record('locked-out');
		return turn.by === 'account' ? 'locked' : 'busy';
	}
	if (!(await isRight(database, browser, { email, password, account }))) {
		await record('sign-in-failed');
		return 'wrong';
	}
	await turn.succeed();
	return 'code';

	function record(kind: SignInEvent['kind']): Promise<void> {
		return recordSignIn(database.signin.orm, {
			kind,
			actorId: null,
			actor: null,
			userId: account?.id ?? null,
			kommun: account?.kommun ?? null,
			address: browser.address,
			detail: { step: 'password' }
		});
	}
}

/** Verifies the password, and when it is right lets the browser go on to the code. */
async function isRight(
	database: Database,
	browser: Browser,
	{ email, password, account }: { email: string; password: string; account: Account | undefined }
): Promise<boolean> {
	const auth = await authFor(database, browser.origin);
	const answer = await call(() =>
		auth.api.signInEmail({
			body: { email: email.trim(), password },
			headers: browser.headers([]),
			returnHeaders: true
		})
	);
	if (!answer.ok) return false;
	if (!('twoFactorRedirect' in answer.value)) {
		// The second factor was never enrolled. That takes a new link, not a password alone.
		await revokeToken(database, answer.value.token);
		return false;
	}
	if (account?.disabled !== false) return false;
	await endOwnSession(database, browser);
	browser.take(answer.headers);
	return true;
}
