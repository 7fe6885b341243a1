import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { LINK_LIFE_MS } from '../../src/lib/domain/sign-in/link';
import { cliScope } from '../../src/lib/server/access/gate';
import { now } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import type { Scope } from '../../src/lib/server/scope';
import { findLink } from '../../src/lib/server/sign-in/links';
import { signInWithPassword } from '../../src/lib/server/sign-in/password-step';
import { enterByLink, startByLink } from '../../src/lib/server/sign-in/use-link';
import { renewLink } from '../../src/lib/server/sign-in/users/write-new-user';
import { setDisabled } from '../../src/lib/server/sign-in/users/write-user';
import { activate, activatedUser, madeUser, PASSWORD, signedInAs } from '../support/activated-user';
import { TestBrowser } from '../support/test-browser';
import { freshDatabase } from './fixture';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
});
afterEach(() => void vi.unstubAllEnvs());

const use = (token: string, password = PASSWORD) =>
	startByLink(database, new TestBrowser().request(), { token, password });

it('a link that is only looked at is not used up', async () => {
	const { token, id } = await madeUser(database, scope);
	for (let look = 0; look < 3; look += 1) {
		expect(await findLink(database, token, now())).toMatchObject({
			purpose: 'activate',
			user: { id }
		});
	}
	expect(await use(token)).toMatchObject({ ok: true });
	expect(await findLink(database, token, now())).toBeUndefined();
});

it('a link works once, also for many who come at the same time', async () => {
	const { token } = await madeUser(database, scope);
	const outcomes = await Promise.all(Array.from({ length: 8 }, () => use(token)));
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

it('a link that was not used in time is worth nothing', async () => {
	const { token } = await madeUser(database, scope);
	vi.stubEnv('SVU_NOW', new Date(now().getTime() + LINK_LIFE_MS.activate).toISOString());
	expect(await use(token)).toMatchObject({ ok: false });
});

it('a password that will not do does not use the link up', async () => {
	const { token } = await madeUser(database, scope);
	expect(await use(token, 'Testsson2026!')).toMatchObject({
		ok: false,
		problems: [{ field: 'password' }]
	});
	expect(await use(token)).toMatchObject({ ok: true });
});

it('a new link closes the ones before it', async () => {
	const { token, id } = await madeUser(database, scope);
	const renewed = await renewLink(database, scope, id);
	if (!renewed.ok) throw new Error('No link was made');
	expect(await use(token)).toMatchObject({ ok: false });
	expect(await use(renewed.value.token)).toMatchObject({ ok: true });
});

it('a link to a disabled account is worth nothing, nor when it is opened again', async () => {
	const { token, id } = await madeUser(database, scope);
	await setDisabled(database, scope, id, true);
	expect(await use(token)).toMatchObject({ ok: false });
	await setDisabled(database, scope, id, false);
	expect(await use(token)).toMatchObject({ ok: false });
});

it('a reset ends the sessions, the old password and the old second factor', async () => {
	const { id, email, browser } = await activatedUser(database, scope);
	const renewed = await renewLink(database, scope, id);
	if (!renewed.ok) throw new Error('No link was made');
	expect((await signedInAs(database, browser)).signedIn).not.toBeNull();
	const after = 'helt andra ord den här gången';
	const fresh = new TestBrowser();
	const started = await startByLink(database, fresh.request(), {
		token: renewed.value.token,
		password: after
	});
	expect(started).toMatchObject({ ok: true });
	expect((await signedInAs(database, browser)).signedIn).toBeNull();
	expect(await signedInAs(database, fresh)).toMatchObject({ signedIn: null, reason: 'enrol' });
	const old = new TestBrowser().request();
	expect(await signInWithPassword(database, old, { email, password: PASSWORD })).toBe('wrong');
});

it('nobody but a sample user enters by a link alone', async () => {
	const { token } = await madeUser(database, scope);
	const browser = new TestBrowser();
	expect(await enterByLink(database, browser.request(), token)).toMatchObject({ ok: false });
	expect(browser.jar.size).toBe(0);
	expect(await use(token)).toMatchObject({ ok: true });
});

it('only a hash of the link is kept', async () => {
	const { token } = await madeUser(database, scope);
	const rows = await database.signin.sql`select * from one_time_link`;
	expect(JSON.stringify(rows)).not.toContain(token);
});

it('who was signed in as another is that no longer after a link', async () => {
	const { browser } = await activatedUser(database, scope);
	const { token, id } = await madeUser(database, scope);
	await activate(database, browser, token);
	expect(await signedInAs(database, browser)).toMatchObject({ signedIn: { userId: id } });
});
