import { beforeAll, describe, expect, it } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { now } from '../../src/lib/server/clock';
import type { Database } from '../../src/lib/server/database/open';
import { createSampleUsers, sampleLinks } from '../../src/lib/server/sample/write-sample-users';
import type { Scope } from '../../src/lib/server/scope';
import { accessOf } from '../../src/lib/server/sign-in/access';
import { signInWithCode } from '../../src/lib/server/sign-in/code-step';
import { confirmFactor, pendingFactor } from '../../src/lib/server/sign-in/enrolment';
import { replaceFactor } from '../../src/lib/server/sign-in/own-account';
import { signInWithPassword } from '../../src/lib/server/sign-in/password-step';
import { enterByLink, startByLink } from '../../src/lib/server/sign-in/use-link';
import { activatedUser, madeUser, PASSWORD, signedInAs } from '../support/activated-user';
import { rounds } from '../support/rounds';
import { TestBrowser } from '../support/test-browser';
import { nextTotpCode, totpCode } from '../support/totp';
import { freshDatabase } from './fixture';

const AT_ONCE = rounds(4, 10);

let database: Database;
let scope: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
});

/** Browsers where the same password was given, before a code. */
async function doors(email: string): Promise<TestBrowser[]> {
	const browsers = Array.from(
		{ length: AT_ONCE },
		(_, index) => new TestBrowser({ address: `203.0.113.${index}` })
	);
	for (const browser of browsers) {
		await signInWithPassword(database, browser.request(), { email, password: PASSWORD });
	}
	return browsers;
}

/** A browser that may enrol a second factor, and whose. */
async function enrolling(token: string) {
	const browser = new TestBrowser();
	await startByLink(database, browser.request(), { token, password: PASSWORD });
	return { browser, ...(await pendingIn(browser)) };
}

async function pendingIn(browser: TestBrowser) {
	const access = await accessOf(database, browser, now());
	if (!('enrolling' in access)) throw new Error('The browser may not enrol');
	const pending = await pendingFactor(database, access.enrolling);
	if (!pending) throw new Error('There is nothing to enrol');
	return { user: access.enrolling, key: pending.key };
}

async function lettingIn(browsers: readonly TestBrowser[]): Promise<number> {
	const accesses = await Promise.all(browsers.map((browser) => signedInAs(database, browser)));
	return accesses.filter(({ signedIn }) => signedIn !== null).length;
}

describe('of several who come at once with the same', () => {
	it.each(['code of the moment', 'recovery code'])('%s, one gets in', async (kind) => {
		const { email, key, codes } = await activatedUser(database, scope);
		const browsers = await doors(email);
		const code = kind === 'recovery code' ? (codes[0] ?? '') : nextTotpCode(key);
		const outcomes = await Promise.all(
			browsers.map((browser) => signInWithCode(database, browser.request(), code))
		);
		expect(outcomes.filter((outcome) => outcome === 'in')).toHaveLength(1);
		expect(await lettingIn(browsers)).toBe(1);
	});

	it('half sign-in and code, one gets in', async () => {
		const { email, key } = await activatedUser(database, scope);
		const [first] = await doors(email);
		if (!first) throw new Error('Nobody gave the password');
		const browsers = Array.from({ length: AT_ONCE }, () => first.copy());
		const code = nextTotpCode(key);
		await Promise.all(browsers.map((browser) => signInWithCode(database, browser.request(), code)));
		expect(await lettingIn(browsers)).toBe(1);
	});

	it('enrolment code, one confirms it', async () => {
		const { token } = await madeUser(database, scope);
		const { browser, user, key } = await enrolling(token);
		const browsers = Array.from({ length: AT_ONCE }, () => browser.copy());
		const code = totpCode(key);
		const answers = await Promise.all(
			browsers.map((copy) => confirmFactor(database, copy.request(), user, code))
		);
		expect(answers.filter((codes) => codes !== null)).toHaveLength(1);
		expect(await lettingIn(browsers)).toBe(1);
	});

	it('link that activates an account, one does', async () => {
		const { token } = await madeUser(database, scope);
		const outcomes = await Promise.all(
			Array.from({ length: AT_ONCE }, () =>
				startByLink(database, new TestBrowser().request(), { token, password: PASSWORD })
			)
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it('link of a sample user, one enters', async () => {
		await createSampleUsers(database, scope);
		const [link] = await sampleLinks(database, scope);
		const browsers = Array.from({ length: AT_ONCE }, () => new TestBrowser());
		await Promise.all(
			browsers.map((browser) => enterByLink(database, browser.request(), link?.token ?? ''))
		);
		expect(await lettingIn(browsers)).toBe(1);
	});
});

it('a code that enrolled the second factor opens nothing after that', async () => {
	const { token, email } = await madeUser(database, scope);
	const { browser, user, key } = await enrolling(token);
	const code = totpCode(key);
	expect(await confirmFactor(database, browser.request(), user, code)).not.toBeNull();
	const [thief] = await doors(email);
	if (!thief) throw new Error('Nobody gave the password');
	expect(await signInWithCode(database, thief.request(), code)).toBe('wrong');
	expect(await lettingIn([thief])).toBe(0);
});

it('a wrong code is not used up: it may be the right one later', async () => {
	const { email, key } = await activatedUser(database, scope);
	const [late, browser] = await doors(email);
	if (!late || !browser) throw new Error('Nobody gave the password');
	late.jar.set('svu_kod', 'forged.AAAA');
	const code = nextTotpCode(key);
	expect(await signInWithCode(database, late.request(), code)).toBe('restart');
	expect(await signInWithCode(database, browser.request(), code)).toBe('in');
});

it('a new second factor is shown to the session that asked, and to no other', async () => {
	const { email, browser, key } = await activatedUser(database, scope);
	const [other] = await doors(email);
	if (!other) throw new Error('Nobody gave the password');
	await signInWithCode(database, other.request(), nextTotpCode(key));
	const { signedIn } = await signedInAs(database, browser);
	if (signedIn === null) throw new Error('The account is not signed in');
	expect(await replaceFactor(database, browser.request(), signedIn, PASSWORD)).toMatchObject({
		ok: true
	});
	expect(await pendingIn(browser)).toMatchObject({ user: { email } });
	expect(await signedInAs(database, other)).toEqual({ signedIn: null, reason: 'expired' });
});
