import { ADDRESS_LIMIT } from '../../domain/sign-in/attempts';
import { isRecoveryCode, readCode } from '../../domain/sign-in/code';
import { now } from '../clock';
import type { Database } from '../database/open';
import { accountById } from './account';
import { attemptKey, giveBackAttempt, takeAttempt } from './attempts';
import type { Auth } from './auth';
import { authFor } from './auth-for';
import type { Browser } from './browser';
import { call, type Answer } from './call';
import { cookieNames } from './cookie-names';
import { endOwnSession } from './sign-out';
import { recordSignIn } from './record-sign-in';
import { revokeToken } from './sessions';

/** What came of a code; `restart` when the password has to be given again. */
export type CodeOutcome = 'in' | 'wrong' | 'locked' | 'restart';

/** A code may be used once: it is worth nothing to who looked over a shoulder. */
const ONCE = { failures: 1, windowMs: 5 * 60_000 };

/** Whether a password was given here and its code is awaited. */
export function awaitsCode(browser: Browser): boolean {
	return browser.cookie(cookieNames(browser.origin).challenge) !== undefined;
}

/**
 * The second step: the code of the moment, or one of the recovery codes. On success the browser
 * gets a new session, and what it had is ended.
 */
export async function signInWithCode(
	database: Database,
	browser: Browser,
	typed: string
): Promise<CodeOutcome> {
	const fromAddress = attemptKey('address', browser.address);
	if (!(await takeAttempt(database, fromAddress, ADDRESS_LIMIT, now()))) return fail('locked');
	const auth = await authFor(database, browser.origin);
	const answer = await verify(auth, browser, readCode(typed));
	if (!answer.ok) return fail(outcomeOf(answer.code));
	const { token, user } = answer.value;
	const account = await accountById(database, user.id);
	const used = attemptKey('code', `${user.id} ${readCode(typed)}`);
	if (account.disabled || !(await takeAttempt(database, used, ONCE, now()))) {
		await revokeToken(database, token);
		return fail('wrong');
	}
	await giveBackAttempt(database, fromAddress);
	await endOwnSession(database, browser);
	await recordSignIn(database, {
		kind: 'signed-in',
		actorId: user.id,
		actor: account.name,
		userId: user.id,
		kommun: account.kommun,
		address: browser.address,
		detail: { by: isRecoveryCode(typed) ? 'recovery-code' : 'code' }
	});
	// Only now: nobody is let in unseen.
	browser.take(answer.headers);
	return 'in';

	async function fail(outcome: Exclude<CodeOutcome, 'in'>): Promise<CodeOutcome> {
		await recordSignIn(database, {
			kind: outcome === 'locked' ? 'locked-out' : 'sign-in-failed',
			actorId: null,
			actor: null,
			userId: null,
			kommun: null,
			address: browser.address,
			detail: { step: 'code' }
		});
		return outcome;
	}
}

/**
 * Sees the cookie of the first step and no session: with one, the library would take the code
 * for that session's.
 */
function verify(
	auth: Auth,
	browser: Browser,
	code: string
): Promise<Answer<{ token: string; user: { id: string } }>> {
	const headers = browser.headers([cookieNames(browser.origin).challenge]);
	const request = { body: { code }, headers, returnHeaders: true } as const;
	return call(async () => {
		const answer = isRecoveryCode(code)
			? await auth.api.verifyBackupCode(request)
			: await auth.api.verifyTOTP(request);
		const { token, user } = answer.response;
		if (token === undefined) throw new Error('A right code gave no session');
		return { headers: answer.headers, response: { token, user } };
	});
}

function outcomeOf(code: string): Exclude<CodeOutcome, 'in'> {
	if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return 'locked';
	const over = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'];
	return over.includes(code) ? 'restart' : 'wrong';
}
