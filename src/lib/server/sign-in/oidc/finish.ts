import { localPath } from '../../../domain/access/local-path';
import { rightsIn } from '../../../domain/sign-in/claims';
import { doorPath, type DoorReason } from '../../../domain/sign-in/words';
import type { Database } from '../../database/open';
import { discreetly } from '../../database/transaction';
import { accountById } from '../account';
import { authFor } from '../auth-for';
import type { Browser } from '../browser';
import { cookieNames } from '../cookie-names';
import { recordSignIn } from '../record-sign-in';
import { openSigned, secretOf } from '../secret';
import { revokeToken, userOfToken } from '../sessions';
import { endOwnSession } from '../sign-out';
import { applyClaims, claimedKommun } from './apply-claims';
import { PROVIDER } from './provider-config';
import type { OidcSettings } from './settings';
import { duringVisit, type Visit } from './visit';

/**
 * Works through a browser's return from the identity provider: the library verifies the code,
 * the state and the token; then the account gets the rights of the claims, and only then does the
 * browser get its session.
 * @returns path to go to: where the visit began, or the door with the reason
 */
export async function finishVisit(
	database: Database,
	browser: Browser,
	{ query, settings }: { query: URLSearchParams; settings: OidcSettings }
): Promise<string> {
	const visit: Visit = { kommun: settings.kommun, claims: null };
	const response = await answerOf(database, browser, query, visit);
	const token = await sessionTokenIn(database, browser, response.headers);
	if (token === null) return refuse(reasonIn(response.headers));
	const userId = await userOfToken(database, token);
	if (userId === undefined || visit.claims === null) return refuse('kommun');
	const rights = rightsIn(visit.claims, settings.claims);
	const kommun = await claimedKommun(database, rights);
	if (kommun === undefined) {
		await revokeToken(database, token);
		return refuse('plats');
	}
	await applyClaims(database, userId, { ...rights, kommun });
	const account = await accountById(database, userId);
	if (account.disabled) {
		await revokeToken(database, token);
		return refuse('avstangd', userId);
	}
	await endOwnSession(database, browser);
	await recordSignIn(database.signin.orm, {
		kind: 'signed-in',
		actorId: userId,
		actor: account.name,
		userId,
		kommun: account.kommun,
		address: browser.address,
		detail: { by: 'oidc' }
	});
	browser.take(response.headers);
	return pathIn(response.headers, browser);

	async function refuse(why: DoorReason, userId: string | null = null): Promise<string> {
		await recordSignIn(database.signin.orm, {
			kind: 'sign-in-failed',
			actorId: null,
			actor: null,
			userId,
			kommun: null,
			address: browser.address,
			detail: { step: 'oidc', why }
		});
		return doorPath({ why });
	}
}

async function answerOf(
	database: Database,
	browser: Browser,
	query: URLSearchParams,
	visit: Visit
): Promise<Response> {
	const auth = await authFor(database, browser.origin);
	return duringVisit(visit, () =>
		discreetly(() =>
			auth.api.callbackOAuth({
				method: 'GET',
				params: { id: PROVIDER },
				query: Object.fromEntries(query),
				headers: browser.headers([cookieNames(browser.origin).visit]),
				asResponse: true
			})
		)
	);
}

/** The token of the session that the answer begins; null when it begins none. */
async function sessionTokenIn(
	database: Database,
	browser: Browser,
	headers: Headers
): Promise<string | null> {
	const name = `${cookieNames(browser.origin).session}=`;
	const line = headers.getSetCookie().find((it) => it.startsWith(name));
	const value = line?.slice(name.length).split(';')[0] ?? '';
	return openSigned(decodeURIComponent(value), await secretOf(database));
}

function reasonIn(headers: Headers): DoorReason {
	const taken = /[?&]error=account_not_linked/.test(headers.get('location') ?? '');
	return taken ? 'upptagen' : 'kommun';
}

/** Where the visit began; the library checked that it is on this site when it set out. */
function pathIn(headers: Headers, { origin }: Browser): string {
	const to = new URL(headers.get('location') ?? '/', origin);
	return to.origin === origin ? localPath(to.pathname + to.search) : '/';
}
