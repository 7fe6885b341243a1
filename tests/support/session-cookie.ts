import type { Role } from '../../src/lib/domain/access/role';
import { cliScope } from '../../src/lib/server/access/gate';
import { openDatabase, type OpenOptions } from '../../src/lib/server/database/open';
import { cookieNames } from '../../src/lib/server/sign-in/cookie-names';
import { activatedUser } from './activated-user';

/** Whom to be signed in as. */
export interface Rights {
	roles: Role[];
	committees: string[];
	kommun?: string;
}

/** Somebody who may do all there is inside the kommun. */
export const EVERYTHING: Rights = {
	roles: ['case-worker', 'manager', 'administrator'],
	committees: ['ÄN', 'IFN']
};

/**
 * Makes an account in the database of a server that runs, chooses its password, enrols its second
 * factor, and gives the cookie of its session, as it is sent: the product's own way in, without
 * the pages.
 */
export async function sessionCookie(
	place: OpenOptions,
	{ roles, committees, kommun }: Rights
): Promise<{ name: string; value: string }> {
	const database = await openDatabase({ ...place, join: true });
	try {
		const scope = await cliScope(database, kommun);
		const { browser } = await activatedUser(database, scope, { roles, committees });
		const { session: name } = cookieNames(browser.url.origin);
		const value = browser.cookies.get(name);
		if (value === undefined) throw new Error('The account was activated without a session');
		return { name, value: encodeURIComponent(value) };
	} finally {
		await database.close();
	}
}
