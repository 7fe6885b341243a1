import { symmetricDecrypt } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import { readCode } from '../../domain/sign-in/code';
import { base32, otpAddress } from '../../domain/sign-in/otp-address';
import type { Database } from '../database/open';
import { userTotp } from '../database/schema';
import { discreetly } from '../database/transaction';
import type { SignedIn } from './access';
import { authFor } from './auth-for';
import type { Browser } from './browser';
import { call } from './call';
import { usingCode } from './code-once';
import { cookieNames } from './cookie-names';
import { rememberBrowser } from './known-browser';
import { recordSignIn } from './record-sign-in';
import { secretOf } from './secret';

/** What an authenticator app needs to be told. */
export interface PendingFactor {
	/** The `otpauth:` address that is drawn as a QR code. */
	address: string;
	/** The same key as text, for who cannot scan. */
	key: string;
}

/**
 * Makes a second factor for the browser's session, to be confirmed with a code from it.
 * @throws when the session or the password is not right; both were looked at before
 */
export async function beginEnrolment(
	database: Database,
	browser: Browser,
	password: string
): Promise<void> {
	const auth = await authFor(database, browser.origin);
	const { headers } = await discreetly(() =>
		auth.api.enableTwoFactor({
			body: { password },
			headers: browser.headers([cookieNames(browser.origin).session]),
			returnHeaders: true
		})
	);
	browser.take(headers);
}

/** The second factor that waits to be confirmed; null when there is none. */
export async function pendingFactor(
	database: Database,
	{ userId, email }: Pick<SignedIn, 'userId' | 'email'>
): Promise<PendingFactor | null> {
	const [pending] = await discreetly(() =>
		database.signin.orm
			.select({ secret: userTotp.secret })
			.from(userTotp)
			.where(and(eq(userTotp.userId, userId), eq(userTotp.verified, false)))
	);
	if (!pending) return null;
	const secret = await symmetricDecrypt({ key: await secretOf(database), data: pending.secret });
	const key = base32(new TextEncoder().encode(secret));
	return { address: otpAddress({ issuer: 'Utskrivningsklar', account: email, key }), key };
}

/**
 * Confirms the pending second factor. The browser gets a new session, worth all the user may.
 * @returns the recovery codes, to be shown this once; null when the code is wrong
 */
export async function confirmFactor(
	database: Database,
	browser: Browser,
	user: SignedIn,
	typed: string
): Promise<string[] | null> {
	const auth = await authFor(database, browser.origin);
	const confirmed = await usingCode(database, { userId: user.userId, typed }, async () => {
		const answer = await call(() =>
			auth.api.verifyTOTP({
				body: { code: readCode(typed) },
				headers: browser.headers([cookieNames(browser.origin).session]),
				returnHeaders: true
			})
		);
		return answer.ok ? answer : null;
	});
	if (confirmed === null) return null;
	const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: user.userId } });
	await rememberBrowser(database, browser, user.email);
	await recordSignIn(database.signin.orm, {
		kind: 'second-factor-changed',
		actorId: user.userId,
		actor: user.name,
		userId: user.userId,
		kommun: user.kommun,
		address: browser.address
	});
	browser.take(confirmed.headers);
	return backupCodes;
}
