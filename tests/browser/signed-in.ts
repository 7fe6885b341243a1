import { test as base } from '@playwright/test';
import { EVERYTHING, sessionCookie, type Rights } from '../support/session-cookie';

/** The cookies of somebody who is signed in to the server of a data folder. */
export async function sessionIn(dataDir: string, rights: Rights = EVERYTHING) {
	const cookie = await sessionCookie({ dataDir }, rights);
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

/** Tests of the server that all share, by somebody who may do all there is inside the kommun. */
export const test = base.extend<object, { session: Session }>({
	session: [
		async ({}, use) => {
			await use(await sessionIn(process.env.SVU_DATA_DIR ?? ''));
		},
		{ scope: 'worker' }
	],
	storageState: ({ session }, use) => use(session)
});
