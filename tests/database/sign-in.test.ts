import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { now } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import type { Scope } from '../../src/lib/server/scope';
import { awaitsCode } from '../../src/lib/server/sign-in/challenge';
import { signInWithCode } from '../../src/lib/server/sign-in/code-step';
import { signInWithPassword } from '../../src/lib/server/sign-in/password-step';
import { signOut } from '../../src/lib/server/sign-in/sign-out';
import { startByLink } from '../../src/lib/server/sign-in/use-link';
import { setDisabled } from '../../src/lib/server/sign-in/users/write-user';
import { activate, activatedUser, madeUser, PASSWORD, signedInAs } from '../support/activated-user';
import { TestBrowser } from '../support/test-browser';
import { nextTotpCode, totpCode } from '../support/totp';
import { freshDatabase } from './fixture';

let database: Database;
let scope: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
});
afterEach(() => void vi.unstubAllEnvs());

async function giveBoth(browser: TestBrowser, email: string, code: string) {
	expect(await signInWithPassword(database, browser.request(), { email, password: PASSWORD })).toBe(
		'code'
	);
	return signInWithCode(database, browser.request(), code);
}

describe('a local account', () => {
	it('is activated by its link, and then has what the administrator gave', async () => {
		const { browser, id, email, codes } = await activatedUser(database, scope);
		expect(await signedInAs(database, browser)).toMatchObject({
			signedIn: {
				userId: id,
				email,
				kommun: '2480',
				roles: ['case-worker'],
				committees: ['ÄN'],
				local: true
			}
		});
		expect(codes).toHaveLength(10);
	});

	it('is opened by its password and the code of the moment', async () => {
		const { email, key } = await activatedUser(database, scope);
		const browser = new TestBrowser();
		expect(await giveBoth(browser, email.toUpperCase(), nextTotpCode(key))).toBe('in');
		expect(await signedInAs(database, browser)).toMatchObject({ signedIn: { email } });
	});

	it('is not opened by the password alone', async () => {
		const { email } = await activatedUser(database, scope);
		const browser = new TestBrowser();
		await signInWithPassword(database, browser.request(), { email, password: PASSWORD });
		expect(awaitsCode(browser.request())).toBe(true);
		expect(await signedInAs(database, browser)).toEqual({ signedIn: null, reason: 'none' });
	});

	it('whose second factor was never enrolled is not opened by its password', async () => {
		const { email, token } = await madeUser(database, scope);
		await startByLink(database, new TestBrowser().request(), { token, password: PASSWORD });
		const browser = new TestBrowser();
		expect(
			await signInWithPassword(database, browser.request(), { email, password: PASSWORD })
		).toBe('wrong');
		expect(browser.jar.size).toBe(0);
	});

	it('that was disabled is opened by nothing, and its sessions give nothing', async () => {
		const { id, email, browser } = await activatedUser(database, scope);
		const late = new TestBrowser();
		await signInWithPassword(database, late.request(), { email, password: PASSWORD });
		await setDisabled(database, scope, id, true);
		expect((await signedInAs(database, browser)).signedIn).toBeNull();
		const again = new TestBrowser().request();
		expect(await signInWithPassword(database, again, { email, password: PASSWORD })).toBe('wrong');
	});

	it('that was disabled between password and code is not opened by the code', async () => {
		const { id, email, key } = await activatedUser(database, scope);
		const browser = new TestBrowser();
		await signInWithPassword(database, browser.request(), { email, password: PASSWORD });
		await setDisabled(database, scope, id, true);
		expect(await signInWithCode(database, browser.request(), nextTotpCode(key))).toBe('wrong');
		expect((await signedInAs(database, browser)).signedIn).toBeNull();
	});
});

describe('a code', () => {
	it('is worth nothing the second time', async () => {
		const { email, key } = await activatedUser(database, scope);
		const code = nextTotpCode(key);
		expect(await giveBoth(new TestBrowser(), email, code)).toBe('in');
		const thief = new TestBrowser();
		expect(await giveBoth(thief, email, code)).toBe('wrong');
		expect((await signedInAs(database, thief)).signedIn).toBeNull();
	});

	it('that is wrong five times asks for the password again, and locks the second factor', async () => {
		const { email, key } = await activatedUser(database, scope);
		const wrong = String((Number(totpCode(key)) + 1) % 1_000_000).padStart(6, '0');
		const browser = new TestBrowser();
		await signInWithPassword(database, browser.request(), { email, password: PASSWORD });
		for (let attempt = 1; attempt <= 5; attempt += 1) {
			expect(await signInWithCode(database, browser.request(), wrong)).toBe('wrong');
		}
		expect(await giveBoth(new TestBrowser(), email, nextTotpCode(key))).toBe('locked');
	});

	it('may be one of the recovery codes, each once', async () => {
		const { email, codes } = await activatedUser(database, scope);
		const [first = '', second = ''] = codes;
		expect(await giveBoth(new TestBrowser(), email, first)).toBe('in');
		expect(await giveBoth(new TestBrowser(), email, first)).toBe('wrong');
		expect(await giveBoth(new TestBrowser(), email, ` ${second} `)).toBe('in');
	});

	it('without a password before it leads back to the password', async () => {
		expect(await signInWithCode(database, new TestBrowser().request(), '123456')).toBe('restart');
	});
});

describe('a session', () => {
	it('is a new one at each sign-in, and the browser’s old one is ended', async () => {
		const { browser, email, key } = await activatedUser(database, scope);
		const before = browser.jar.get('svu_session') ?? '';
		expect(await giveBoth(browser, email, nextTotpCode(key))).toBe('in');
		const after = browser.jar.get('svu_session');
		expect(after).not.toBe(before);
		browser.jar.set('svu_session', before);
		expect((await signedInAs(database, browser)).signedIn).toBeNull();
	});

	it('cookie is out of reach of scripts, and over TLS says so in its name', async () => {
		const { browser } = await activatedUser(database, scope);
		expect(browser.attributes.get('svu_session')).toMatchObject({
			httpOnly: true,
			sameSite: 'lax',
			secure: false,
			path: '/'
		});
		const { token, id } = await madeUser(database, scope);
		const secure = new TestBrowser({ origin: 'https://svu.example.test' });
		await activate(database, secure, token);
		// What `__Host-` promises: a browser takes no such cookie without all of it.
		for (const name of secure.attributes.keys()) expect(name).toMatch(/^__Host-svu_/);
		for (const attributes of secure.attributes.values()) {
			expect(attributes).toMatchObject({ secure: true, path: '/' });
			expect(attributes).not.toHaveProperty('domain');
		}
		expect(secure.attributes.get('__Host-svu_session')).toMatchObject({ httpOnly: true });
		expect(await signedInAs(database, secure)).toMatchObject({ signedIn: { userId: id } });
		await signOut(database, secure.request());
		expect(secure.jar.has('__Host-svu_session')).toBe(false);
	});

	it('is over after an hour without a request, and after twelve hours at work', async () => {
		const { browser } = await activatedUser(database, scope);
		const start = now().getTime();
		const at = (minutes: number) =>
			vi.stubEnv('SVU_NOW', new Date(start + minutes * 60_000).toISOString());
		at(59);
		expect((await signedInAs(database, browser)).signedIn).not.toBeNull();
		for (let minute = 59; minute < 719; minute += 55) {
			at(minute);
			expect((await signedInAs(database, browser)).signedIn).not.toBeNull();
		}
		at(721);
		expect(await signedInAs(database, browser)).toEqual({ signedIn: null, reason: 'expired' });

		vi.unstubAllEnvs();
		const { browser: idle } = await activatedUser(database, scope);
		vi.stubEnv('SVU_NOW', new Date(now().getTime() + 61 * 60_000).toISOString());
		expect(await signedInAs(database, idle)).toEqual({ signedIn: null, reason: 'expired' });
		vi.unstubAllEnvs();
		expect((await signedInAs(database, idle)).signedIn).toBeNull();
	});

	it('is ended by signing out, on the server and not only in the browser', async () => {
		const { browser } = await activatedUser(database, scope);
		const cookie = browser.jar.get('svu_session') ?? '';
		await signOut(database, browser.request());
		expect(browser.jar.has('svu_session')).toBe(false);
		browser.jar.set('svu_session', cookie);
		expect((await signedInAs(database, browser)).signedIn).toBeNull();
	});

	it('cookie that was tampered with is nobody’s', async () => {
		const { browser } = await activatedUser(database, scope);
		const cookie = browser.jar.get('svu_session') ?? '';
		const [token = ''] = cookie.split('.');
		for (const forged of [token, `${token}.`, `${token}.AAAA`, `x${cookie}`]) {
			browser.jar.set('svu_session', forged);
			expect(await signedInAs(database, browser)).toEqual({ signedIn: null, reason: 'none' });
		}
	});
});
