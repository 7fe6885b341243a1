import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '../database/open';
import { appUser, signInVerification } from '../database/schema';
import { discreetly } from '../database/transaction';
import type { Account } from './account';
import type { Browser } from './browser';
import { cookieNames } from './cookie-names';
import { openSigned, secretOf } from './secret';

/** Whether a password was given here and its code is awaited. */
export function awaitsCode(browser: Browser): boolean {
	return browser.cookie(cookieNames(browser.origin).challenge) !== undefined;
}

/** Whose code is awaited from a browser; undefined when nobody's is, or no longer. */
export async function challengedAccount(
	database: Database,
	browser: Browser
): Promise<Account | undefined> {
	const cookie = browser.cookie(cookieNames(browser.origin).challenge);
	const identifier = cookie === undefined ? null : openSigned(cookie, await secretOf(database));
	if (identifier === null) return undefined;
	return discreetly(async () => {
		const { orm } = database.signin;
		const [awaited] = await orm
			.select({ userId: signInVerification.value })
			.from(signInVerification)
			.where(
				and(
					eq(signInVerification.identifier, identifier),
					// The library's own states go by the machine's clock.
					gt(signInVerification.expiresAt, new Date())
				)
			);
		if (!awaited) return undefined;
		const [account] = await orm.select().from(appUser).where(eq(appUser.id, awaited.userId));
		return account;
	});
}
