import { eq } from 'drizzle-orm';
import type { Database } from '../database/open';
import { appUser, userSession } from '../database/schema';
import { signInTransaction } from '../database/transaction';
import type { Browser } from './browser';
import { cookieNames } from './cookie-names';
import { recordSignIn } from './record-sign-in';
import { openSigned, secretOf } from './secret';

/** Ends the browser's session, if it has one, and takes its cookie away. */
export async function signOut(database: Database, browser: Browser): Promise<void> {
	const whose = await endOwnSession(database, browser);
	browser.drop(cookieNames(browser.origin).session);
	if (!whose) return;
	await recordSignIn(database.signin.orm, {
		kind: 'signed-out',
		actorId: whose.id,
		actor: whose.name,
		userId: whose.id,
		kommun: whose.kommun,
		address: browser.address
	});
}

/** Ends the session whose cookie the browser has; gives whose it was. */
export async function endOwnSession(
	database: Database,
	browser: Browser
): Promise<{ id: string; name: string; kommun: string } | undefined> {
	const cookie = browser.cookie(cookieNames(browser.origin).session);
	const token = cookie === undefined ? null : openSigned(cookie, await secretOf(database));
	if (token === null) return undefined;
	return signInTransaction(database, async (tx) => {
		const [ended] = await tx
			.delete(userSession)
			.where(eq(userSession.token, token))
			.returning({ userId: userSession.userId });
		if (!ended) return undefined;
		const [user] = await tx
			.select({ id: appUser.id, name: appUser.name, kommun: appUser.kommun })
			.from(appUser)
			.where(eq(appUser.id, ended.userId));
		return user;
	});
}
