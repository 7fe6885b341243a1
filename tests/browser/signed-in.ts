import { test as base } from './started';
import type { OpenOptions } from '../../src/lib/server/database/open';
import { EVERYTHING, sessionCookie, type Rights } from '../support/session-cookie';

/** The cookies of somebody who is signed in to the server of a database, by default the shared one. */
export async function sessionIn(place: OpenOptions = {}, rights: Rights = EVERYTHING) {
	const cookie = await sessionCookie(place, rights);
	return {
		cookies: [
			{
				...cookie,
				domain: '127.0.0.1',
				path: '/',
				expires: -1,
				httpOnly: true,
				secure: false,
				sameSite: 'Lax' as const
			}
		],
		origins: []
	};
}

/** What a browser context of Playwright begins with. */
export type Session = Awaited<ReturnType<typeof sessionIn>>;

/** Of somebody who may do all there is inside the kommun, on the server that all share; made once by a worker. */
let known: Promise<Session> | undefined;

/** Tests of the server that all share, by somebody who may do all there is inside the kommun. */
export const test = base.extend<{ session: Session }>({
	session: async ({}, use) => use(await (known ??= sessionIn())),
	storageState: ({ session }, use) => use(session)
});
