import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import type { Scope } from '../../src/lib/server/scope';
import { finishVisit } from '../../src/lib/server/sign-in/oidc/finish';
import { oidcSettings } from '../../src/lib/server/sign-in/oidc/settings';
import { startVisit } from '../../src/lib/server/sign-in/oidc/start';
import { listUsers } from '../../src/lib/server/sign-in/users/read';
import { changeRights, setDisabled } from '../../src/lib/server/sign-in/users/write-user';
import { activatedUser, signedInAs } from '../support/activated-user';
import {
	CLIENT_ID,
	CLIENT_SECRET,
	signedToken,
	startIdentityProvider,
	type IdentityProvider
} from '../support/identity-provider';
import { whileLogRefuses } from '../support/refusing-log';
import { TestBrowser } from '../support/test-browser';
import { freshDatabase, ownerOf } from './fixture';

const WITH_CLAIMS = 'http://127.0.0.1:3001';
const WITHOUT_CLAIMS = 'http://127.0.0.1:3002';
const DOOR = '/logga-in?varfor=kommun';

let database: Database;
let scope: Scope;
let provider: IdentityProvider;

beforeAll(async () => {
	provider = await startIdentityProvider([WITH_CLAIMS, WITHOUT_CLAIMS]);
	database = await freshDatabase();
	scope = await cliScope(database);
});
afterAll(() => provider.close());
beforeEach(() => {
	vi.stubEnv('SVU_OIDC_ISSUER', provider.issuer);
	vi.stubEnv('SVU_OIDC_CLIENT_ID', CLIENT_ID);
	vi.stubEnv('SVU_OIDC_CLIENT_SECRET', CLIENT_SECRET);
	vi.stubEnv('SVU_OIDC_ROLE_CLAIM', 'roller');
	vi.stubEnv('SVU_OIDC_KOMMUN_CLAIM', 'kommunkod');
	vi.stubEnv('SVU_OIDC_COMMITTEE_CLAIM', 'namnder');
	// What the library says of refused tokens is not what these tests are about.
	vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
	provider.forge = null;
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});

/** Someone in the directory, with the claims of a case worker where nothing else is said. */
function person(claims: Record<string, unknown> = {}): string {
	const login = randomUUID();
	provider.people.set(login, {
		name: 'Petra Provider',
		email: `${login}@example.test`,
		roller: ['Handläggare'],
		kommunkod: '2480',
		namnder: ['än'],
		...claims
	});
	return login;
}

/** Goes to the provider and back; gives where our site then leads. */
async function signIn(browser: TestBrowser, login: string): Promise<string> {
	return comeBack(browser, await goAndReturn(browser, login));
}

async function goAndReturn(browser: TestBrowser, login: string): Promise<URL> {
	const authorization = await startVisit(database, browser.request(), '/oversikt?kon=kvinna');
	return provider.visit(authorization, login);
}

function comeBack(browser: TestBrowser, { searchParams }: URL): Promise<string> {
	const settings = oidcSettings();
	if (!settings) throw new Error('The provider is not set');
	return finishVisit(database, browser.request(), { query: searchParams, settings });
}

const site = (origin = WITH_CLAIMS) => new TestBrowser({ origin });

describe('the kommun’s own account', () => {
	it('signs in with code, PKCE, state and nonce, and leads back to the page', async () => {
		const browser = site();
		const address = new URL(await startVisit(database, browser.request(), '/'));
		expect(Object.fromEntries(address.searchParams)).toMatchObject({
			response_type: 'code',
			code_challenge_method: 'S256',
			client_id: CLIENT_ID,
			redirect_uri: `${WITH_CLAIMS}/logga-in/extern/callback/kommun`
		});
		for (const name of ['state', 'nonce', 'code_challenge']) {
			expect(address.searchParams.get(name)?.length).toBeGreaterThanOrEqual(32);
		}
		expect(await signIn(browser, person())).toBe('/oversikt?kon=kvinna');
		expect(await signedInAs(database, browser)).toMatchObject({
			signedIn: {
				name: 'Petra Provider',
				kommun: '2480',
				region: '24',
				roles: ['case-worker'],
				committees: ['ÄN'],
				local: false
			}
		});
	});

	it('is signed in once by one return, however often that is sent', async () => {
		const browser = site();
		const back = await goAndReturn(browser, person());
		const copies = Array.from({ length: 10 }, () => browser.copy());
		const answers = await Promise.all(copies.map((copy) => comeBack(copy, back)));
		expect(answers.filter((answer) => answer === '/oversikt?kon=kvinna')).toHaveLength(1);
		const accesses = await Promise.all(copies.map((copy) => signedInAs(database, copy)));
		expect(accesses.filter(({ signedIn }) => signedIn !== null)).toHaveLength(1);
	});

	it('has at each sign-in the rights that the directory then has', async () => {
		const login = person();
		await signIn(site(), login);
		const claims = provider.people.get(login);
		provider.people.set(login, { ...claims, roller: ['chef', 'okänd'], namnder: ['IFN', 'x'] });
		const browser = site();
		await signIn(browser, login);
		expect(await signedInAs(database, browser)).toMatchObject({
			signedIn: { roles: ['manager'], committees: ['IFN'] }
		});
		provider.people.set(login, { ...claims, roller: [] });
		const later = site();
		await signIn(later, login);
		expect(await signedInAs(database, later)).toMatchObject({ signedIn: { roles: [] } });
		expect((await signedInAs(database, browser)).signedIn?.roles).toEqual([]);
	});

	it('keeps its rights where the log cannot tell that they changed', async () => {
		const login = person();
		const browser = site();
		await signIn(browser, login);
		provider.people.set(login, { ...provider.people.get(login), roller: ['chef'] });
		await whileLogRefuses(await ownerOf(database), 'rights-changed', async () => {
			await expect(signIn(site(), login)).rejects.toThrow();
		});
		expect(await signedInAs(database, browser)).toMatchObject({
			signedIn: { roles: ['case-worker'] }
		});
	});

	it('is one account, whatever name and address the directory gives it later', async () => {
		const login = person();
		await signIn(site(), login);
		provider.people.set(login, {
			...provider.people.get(login),
			name: 'Petra Nygift',
			email: `ny.${login}@example.test`
		});
		await signIn(site(), login);
		const found = (await listUsers(database, scope)).filter(({ email }) => email.includes(login));
		expect(found).toMatchObject([{ name: 'Petra Nygift', way: 'oidc' }]);
	});

	it('without claims for it gets in without rights, which an administrator then gives', async () => {
		for (const name of ['ROLE', 'KOMMUN', 'COMMITTEE']) vi.stubEnv(`SVU_OIDC_${name}_CLAIM`, '');
		const login = person();
		const browser = site(WITHOUT_CLAIMS);
		expect(await signIn(browser, login)).toBe('/oversikt?kon=kvinna');
		const before = await signedInAs(database, browser);
		expect(before).toMatchObject({ signedIn: { roles: [], committees: [], kommun: '2480' } });
		const rights = { roles: ['manager' as const], committees: ['ÄN'] };
		await changeRights(database, scope, before.signedIn?.userId ?? '', rights);
		expect(await signedInAs(database, browser)).toMatchObject({ signedIn: { roles: ['manager'] } });
		const again = site(WITHOUT_CLAIMS);
		await signIn(again, login);
		expect(await signedInAs(database, again)).toMatchObject({ signedIn: { roles: ['manager'] } });
	});

	it('of a kommun that is not here is told so, and gets no session', async () => {
		const browser = site();
		expect(await signIn(browser, person({ kommunkod: '0180' }))).toBe('/logga-in?varfor=plats');
		expect((await signedInAs(database, browser)).signedIn).toBeNull();
		expect(await signIn(site(), person({ kommunkod: undefined }))).toBe('/logga-in?varfor=plats');
	});

	it('does not open the local account that has the same address', async () => {
		const { email } = await activatedUser(database, scope);
		const browser = site();
		expect(await signIn(browser, person({ email }))).toBe('/logga-in?varfor=upptagen');
		expect((await signedInAs(database, browser)).signedIn).toBeNull();
	});

	it('that was disabled here does not get in', async () => {
		const login = person();
		const browser = site();
		await signIn(browser, login);
		const { signedIn } = await signedInAs(database, browser);
		await setDisabled(database, scope, signedIn?.userId ?? '', true);
		expect((await signedInAs(database, browser)).signedIn).toBeNull();
		const again = site();
		expect(await signIn(again, login)).toBe('/logga-in?varfor=avstangd');
		expect((await signedInAs(database, again)).signedIn).toBeNull();
	});

	it('leaves none of the provider’s tokens behind', async () => {
		await signIn(site(), person());
		const kept = await database.signin.sql`select * from user_account
			where access_token is not null or refresh_token is not null or id_token is not null`;
		expect(kept).toHaveLength(0);
	});
});

describe('a token is refused', () => {
	const future = () => Math.floor(Date.now() / 1000) + 3600;
	const past = () => Math.floor(Date.now() / 1000) - 3600;

	it.each<[string, NonNullable<IdentityProvider['forge']>]>([
		[
			'from another issuer',
			(it, { own }) => signedToken({ ...it, iss: 'https://evil.example' }, own)
		],
		['for another client', (it, { own }) => signedToken({ ...it, aud: 'other' }, own)],
		[
			'that another client asked for',
			(it, { own }) => signedToken({ ...it, aud: ['other', CLIENT_ID], azp: 'other' }, own)
		],
		['whose time is over', (it, { own }) => signedToken({ ...it, iat: past(), exp: past() }, own)],
		['signed by a stranger', (it, { stranger }) => signedToken(it, stranger)],
		['with another nonce', (it, { own }) => signedToken({ ...it, nonce: 'another' }, own)],
		['without a nonce', ({ nonce: _nonce, ...it }, { own }) => signedToken(it, own)],
		[
			'that is not signed',
			(it, { own }) => {
				const header = Buffer.from('{"alg":"none"}').toString('base64url');
				return `${header}.${signedToken({ ...it, exp: future() }, own).split('.')[1]}.`;
			}
		],
		['that is missing', () => undefined]
	])('%s', async (_what, forge) => {
		const login = person();
		provider.forge = forge;
		const browser = site();
		expect(await signIn(browser, login)).toBe(DOOR);
		expect((await signedInAs(database, browser)).signedIn).toBeNull();
		expect((await listUsers(database, scope)).some(({ email }) => email.includes(login))).toBe(
			false
		);
	});

	it('unless it is as it should be, signed anew', async () => {
		provider.forge = (it, { own }) => signedToken(it, own);
		expect(await signIn(site(), person())).toBe('/oversikt?kon=kvinna');
	});
});

describe('a return from the provider', () => {
	it('belongs to the browser that set out', async () => {
		const login = person();
		const back = await goAndReturn(site(), login);
		const victim = site();
		expect(await comeBack(victim, back)).toBe(DOOR);
		expect((await signedInAs(database, victim)).signedIn).toBeNull();
	});

	it('counts once', async () => {
		const browser = site();
		const back = await goAndReturn(browser, person());
		expect(await comeBack(browser, back)).toBe('/oversikt?kon=kvinna');
		expect(await comeBack(browser, back)).toBe(DOOR);
	});

	it('with a word of refusal leads to the door', async () => {
		const browser = site();
		const back = await goAndReturn(browser, person());
		back.searchParams.delete('code');
		back.searchParams.set('error', 'access_denied');
		expect(await comeBack(browser, back)).toBe(DOOR);
	});

	it('never leads to another site', async () => {
		const browser = site();
		const to = await startVisit(database, browser.request(), 'https://evil.example/');
		expect(await comeBack(browser, await provider.visit(to, person()))).toBe('/');
	});
});
