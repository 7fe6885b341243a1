import { and, eq } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { BROWSER_LIMIT } from '../../domain/sign-in/attempts';
import { passwordProblem } from '../../domain/sign-in/password-rules';
import { now } from '../clock';
import type { Database } from '../database/open';
import { userAccount } from '../database/schema';
import { discreetly } from '../database/transaction';
import type { SignedIn } from './access';
import { attemptKey, forgetAttempts, takeAttempt } from './attempts';
import { authFor } from './auth-for';
import type { Browser } from './browser';
import { call } from './call';
import { cookieNames } from './cookie-names';
import { beginEnrolment } from './enrolment';
import { verifyPassword } from './password-hash';
import { recordSignIn, type SignInEvent } from './record-sign-in';
import { revokeSessions } from './sessions';

const WRONG = 'Lösenordet stämmer inte.';
const ASKED_AGAIN = { step: 'password-again' };
const LOCKED = 'För många fel lösenord. Vänta en kvart och försök igen.';

/** Changes one's own password; every other session is ended, and this one begun anew. */
export async function changePassword(
	database: Database,
	browser: Browser,
	user: SignedIn,
	{ current, password }: { current: string; password: string }
): Promise<Outcome<null>> {
	const proved = await provePassword(database, browser, user, {
		field: 'current',
		password: current
	});
	if (!proved.ok) return proved;
	const problem = passwordProblem(password, user);
	if (problem !== null) return refused('password', problem);
	const auth = await authFor(database, browser.origin);
	const answer = await call(() =>
		auth.api.changePassword({
			body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
			headers: sessionHeaders(browser),
			returnHeaders: true
		})
	);
	if (!answer.ok) return refused('current', WRONG);
	await record(database, browser, user, 'password-changed');
	browser.take(answer.headers);
	return accepted(null);
}

/**
 * Begins anew with the second factor, for a new phone: every other session is ended, and from here
 * this one may do nothing but enrol the new one.
 */
export async function replaceFactor(
	database: Database,
	browser: Browser,
	user: SignedIn,
	current: string
): Promise<Outcome<null>> {
	const proved = await provePassword(database, browser, user, {
		field: 'proof',
		password: current
	});
	if (!proved.ok) return proved;
	// The others would be asked to enrol too, and be shown the new factor's key.
	await revokeSessions(database, user.userId, { except: user.sessionId });
	const auth = await authFor(database, browser.origin);
	const answer = await call(() =>
		auth.api.disableTwoFactor({
			body: { password: current },
			headers: sessionHeaders(browser),
			returnHeaders: true
		})
	);
	if (!answer.ok) return refused('proof', WRONG);
	await record(database, browser, user, 'second-factor-changed');
	browser.take(answer.headers);
	await beginEnrolment(database, browser, current);
	return accepted(null);
}

/**
 * Asks for the password anew: a stolen session may not guess. Counted by session, so that no
 * stranger at the door, and no thief in another session, keeps the owner from it. Logged as what is
 * tried at the door is; who goes on when it is closed is told of once.
 */
async function provePassword(
	database: Database,
	browser: Browser,
	user: SignedIn,
	{ field, password }: { field: string; password: string }
): Promise<Outcome<null>> {
	if (password === '') return refused(field, 'Skriv ditt nuvarande lösenord.');
	const { userId, sessionId } = user;
	const key = attemptKey('session', sessionId);
	const nth = await takeAttempt(database, key, BROWSER_LIMIT, now());
	if (nth > BROWSER_LIMIT.failures) {
		if (Number.isFinite(nth)) await record(database, browser, user, 'locked-out', ASKED_AGAIN);
		return refused(field, LOCKED);
	}
	const [account] = await discreetly(() =>
		database.signin.orm
			.select({ hash: userAccount.password })
			.from(userAccount)
			.where(and(eq(userAccount.userId, userId), eq(userAccount.providerId, 'credential')))
	);
	if (!account?.hash || !(await verifyPassword({ hash: account.hash, password }))) {
		await record(database, browser, user, 'sign-in-failed', ASKED_AGAIN);
		return refused(field, WRONG);
	}
	await forgetAttempts(database, key);
	return accepted(null);
}

function sessionHeaders(browser: Browser): Headers {
	return browser.headers([cookieNames(browser.origin).session]);
}

function record(
	database: Database,
	{ address }: Browser,
	{ userId, name, kommun }: SignedIn,
	kind: SignInEvent['kind'],
	detail?: SignInEvent['detail']
): Promise<void> {
	const actor = { actorId: userId, actor: name, userId, kommun };
	return recordSignIn(database.signin.orm, { kind, ...actor, address, detail });
}
