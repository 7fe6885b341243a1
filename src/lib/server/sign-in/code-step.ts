import { isRecoveryCode, readCode } from '../../domain/sign-in/code';
import type { Database } from '../database/open';
import { accountById } from './account';
import type { Auth } from './auth';
import { authFor } from './auth-for';
import type { Browser } from './browser';
import { call, type Answer } from './call';
import { challengedAccount } from './challenge';
import { usingCode } from './code-once';
import { cookieNames } from './cookie-names';
import { rememberBrowser } from './known-browser';
import { recordSignIn } from './record-sign-in';
import { revokeToken } from './sessions';
import { endOwnSession } from './sign-out';
import { takeTurn } from './turn';

/** What came of a code; `restart` when the password has to be given again. */
export type CodeOutcome = 'in' | 'wrong' | 'locked' | 'busy' | 'restart';

type Verified = Extract<Answer<{ token: string }>, { ok: true }>;

/**
 * The second step: the code of the moment, or one of the recovery codes. On success the browser
 * gets a new session, and what it had is ended.
 */
export async function signInWithCode(
	database: Database,
	browser: Browser,
	typed: string
): Promise<CodeOutcome> {
	const awaited = await challengedAccount(database, browser);
	if (!awaited) return fail('restart', null);
	const { id: userId, email } = awaited;
	const turn = await takeTurn(database, browser, { step: 'code', email });
	if (!turn.free) {
		const outcome = turn.by === 'account' ? 'locked' : 'busy';
		return outcome === 'busy' && !turn.first ? outcome : fail(outcome, userId);
	}
	let refused: 'wrong' | 'restart' = 'wrong';
	const verified = await usingCode(database, { userId, typed }, async () => {
		const answer = await verify(await authFor(database, browser.origin), browser, readCode(typed));
		if (answer.ok) return answer;
		refused = outcomeOf(answer.code);
		return null;
	});
	if (verified === null) return fail(refused, userId);
	const account = await accountById(database, userId);
	if (account.disabled) {
		await revokeToken(database, verified.value.token);
		return fail('wrong', userId);
	}
	await turn.succeed();
	await letIn(verified);
	return 'in';

	async function letIn({ headers }: Verified): Promise<void> {
		await endOwnSession(database, browser);
		await rememberBrowser(database, browser, email);
		await recordSignIn(database.signin.orm, {
			kind: 'signed-in',
			actorId: userId,
			actor: account.name,
			userId,
			kommun: account.kommun,
			address: browser.address,
			detail: { by: isRecoveryCode(typed) ? 'recovery-code' : 'code' }
		});
		// Only now: nobody is let in unseen.
		browser.take(headers);
	}

	async function fail(
		outcome: Exclude<CodeOutcome, 'in'>,
		whose: string | null
	): Promise<CodeOutcome> {
		await recordSignIn(database.signin.orm, {
			kind: outcome === 'locked' || outcome === 'busy' ? 'locked-out' : 'sign-in-failed',
			actorId: null,
			actor: null,
			userId: whose,
			kommun: awaited?.kommun ?? null,
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
function verify(auth: Auth, browser: Browser, code: string): Promise<Answer<{ token: string }>> {
	const headers = browser.headers([cookieNames(browser.origin).challenge]);
	const request = { body: { code }, headers, returnHeaders: true } as const;
	return call(async () => {
		const answer = isRecoveryCode(code)
			? await auth.api.verifyBackupCode(request)
			: await auth.api.verifyTOTP(request);
		const { token } = answer.response;
		if (token === undefined) throw new Error('A right code gave no session');
		return { headers: answer.headers, response: { token } };
	});
}

function outcomeOf(code: string): 'wrong' | 'restart' {
	const over = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'];
	return over.includes(code) ? 'restart' : 'wrong';
}
