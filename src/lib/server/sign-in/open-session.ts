import type { Database } from '../database/open';
import { authFor } from './auth-for';
import type { Browser } from './browser';
import { cookieNames } from './cookie-names';
import { endOwnSession } from './sign-out';

/** Ends what the browser was signed in as, or about to be, and begins a session for somebody else. */
export async function openSession(
	database: Database,
	browser: Browser,
	{ userId, method }: { userId: string; method: 'local' | 'sample' }
): Promise<void> {
	await endOwnSession(database, browser);
	browser.drop(cookieNames(browser.origin).challenge);
	const auth = await authFor(database, browser.origin);
	const { headers } = await auth.api.beginSession({
		body: { userId, method },
		headers: browser.headers([]),
		returnHeaders: true
	});
	browser.take(headers);
}
