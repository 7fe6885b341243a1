import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
	ACCOUNT_LIMITS,
	ADDRESS_LIMIT,
	BROWSER_LIMIT
} from '../../src/lib/domain/sign-in/attempts';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Scope } from '../../src/lib/server/scope';
import { now } from '../../src/lib/server/clock';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { attemptKey, type AttemptKey } from '../../src/lib/server/sign-in/attempts';
import { signInWithCode } from '../../src/lib/server/sign-in/code-step';
import { changePassword, replaceFactor } from '../../src/lib/server/sign-in/own-account';
import { signOut } from '../../src/lib/server/sign-in/sign-out';
import { tidySignIn } from '../../src/lib/server/sign-in/tidy';
import { signInWithPassword } from '../../src/lib/server/sign-in/password-step';
import { activatedUser, freshEmail, PASSWORD, signedInAs } from '../support/activated-user';
import { hashesOfGuess } from '../support/hashes-of-guess';
import { rounds } from '../support/rounds';
import { TestBrowser } from '../support/test-browser';
import { nextTotpCode } from '../support/totp';
import { connectOwner, freshPlace } from './fixture';

const DAY_MS = 86_400_000;

let place: Awaited<ReturnType<typeof freshPlace>>;
let database: Database;
let scope: Scope;

beforeAll(async () => {
	place = await freshPlace();
	database = await openDatabase(place);
	scope = await cliScope(database);
});
afterAll(() => database.close());
afterEach(() => void vi.unstubAllEnvs());

/** An address that no other test guesses from. */
const freshAddress = (() => {
	let made = 0;
	return () => `198.51.${Math.floor((made += 1) / 200)}.${made % 200}`;
})();

const guess = (on: Database, email: string, address: string, password = 'fel fel fel fel fel') =>
	signInWithPassword(on, new TestBrowser({ address }).request(), { email, password });

async function guessUntilLocked(on: Database, email: string, address: string): Promise<number> {
	for (let wrong = 0; wrong < 20; wrong += 1) {
		if ((await guess(on, email, address)) === 'locked') return wrong;
	}
	throw new Error('It was never locked');
}

/** One connection for all the counts. */
let ownersOwn: ReturnType<typeof connectOwner> | undefined;

/** As if so many wrong ones had come, without the work of hashing them. */
async function count(key: AttemptKey, failures: number): Promise<void> {
	const owner = await (ownersOwn ??= connectOwner(place));
	const until = new Date(now().getTime() + BROWSER_LIMIT.windowMs);
	await owner`insert into sign_in_rate values (${key}, ${failures}, ${until})
		on conflict (key) do update set count = ${failures}, expires_at = ${until}`;
}

/** A second program on the same database, as a second process is. */
function again(): Promise<Database> {
	return openDatabase({ ...place, join: true });
}

describe('an account is closed to one address', () => {
	it('by five wrong passwords from it, also for the right one, and only for a while', async () => {
		const { email } = await activatedUser(database, scope);
		const address = freshAddress();
		expect(await guessUntilLocked(database, email, address)).toBe(BROWSER_LIMIT.failures);
		expect(await guess(database, email, address, PASSWORD)).toBe('locked');
		vi.stubEnv('SVU_NOW', new Date(now().getTime() + BROWSER_LIMIT.windowMs).toISOString());
		expect(await guess(database, email, address, PASSWORD)).toBe('code');
	});

	it('and not kept closed by more guesses while it is', async () => {
		const { email } = await activatedUser(database, scope);
		const address = freshAddress();
		await guessUntilLocked(database, email, address);
		const start = now().getTime();
		vi.stubEnv('SVU_NOW', new Date(start + BROWSER_LIMIT.windowMs / 2).toISOString());
		expect(await guess(database, email, address)).toBe('locked');
		vi.stubEnv('SVU_NOW', new Date(start + BROWSER_LIMIT.windowMs).toISOString());
		expect(await guess(database, email, address, PASSWORD)).toBe('code');
	});

	it('and forgets its wrong passwords when the right one comes', async () => {
		const { email } = await activatedUser(database, scope);
		const address = freshAddress();
		for (let round = 0; round < rounds(2, 3); round += 1) {
			for (let wrong = 1; wrong < BROWSER_LIMIT.failures; wrong += 1) {
				expect(await guess(database, email, address)).toBe('wrong');
			}
			expect(await guess(database, email, address, PASSWORD)).toBe('code');
		}
	});

	it('in the other processes too, and after a restart', async () => {
		const { email } = await activatedUser(database, scope);
		const address = freshAddress();
		const other = await again();
		try {
			for (const on of [other, database, other, database]) await guess(on, email, address);
			expect(await guess(other, email, address)).toBe('wrong');
			expect(await guess(database, email, address)).toBe('locked');
			expect(await guess(other, email, address, PASSWORD)).toBe('locked');
		} finally {
			await other.close();
		}
		await database.close();
		database = await openDatabase(place);
		expect(await guess(database, email, address, PASSWORD)).toBe('locked');
	});

	it('however many guesses come at once', async () => {
		const { email } = await activatedUser(database, scope);
		const address = freshAddress();
		const outcomes = await Promise.all(
			Array.from({ length: rounds(BROWSER_LIMIT.failures + 3, 20) }, () =>
				guess(database, email, address)
			)
		);
		expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(BROWSER_LIMIT.failures);
	});
});

describe('a lock is no weapon against a person', () => {
	it('who is at another address than the guesses', async () => {
		const { email } = await activatedUser(database, scope);
		await guessUntilLocked(database, email, freshAddress());
		expect(await guess(database, email, freshAddress(), PASSWORD)).toBe('code');
	});

	it('who has signed in with the browser before, wherever the guesses come from', async () => {
		const { email, browser } = await activatedUser(database, scope);
		const own = { email, password: PASSWORD };
		await signOut(database, browser.request());
		await guessUntilLocked(database, email, browser.address);
		await count(attemptKey('account', 'password', email), ACCOUNT_LIMITS.password.failures);
		expect(await guess(database, email, freshAddress(), PASSWORD)).toBe('locked');
		expect(await signInWithPassword(database, browser.request(), own)).toBe('code');
	});

	it('and somebody else’s browser, or one that says to be one, is a stranger’s', async () => {
		const { email } = await activatedUser(database, scope);
		const { browser: colleague } = await activatedUser(database, scope);
		await count(attemptKey('account', 'password', email), ACCOUNT_LIMITS.password.failures);
		const own = { email, password: PASSWORD };
		expect(await signInWithPassword(database, colleague.request(), own)).toBe('locked');
		const forged = new TestBrowser();
		forged.jar.set('svu_enhet', 'a'.repeat(43));
		expect(await signInWithPassword(database, forged.request(), own)).toBe('locked');
	});

	it('though a known browser may not guess either', async () => {
		const { email, browser } = await activatedUser(database, scope);
		const outcomes = [];
		for (let wrong = 0; wrong <= BROWSER_LIMIT.failures; wrong += 1) {
			const given = { email, password: 'fel fel fel fel fel' };
			outcomes.push(await signInWithPassword(database, browser.request(), given));
		}
		expect(outcomes.at(-1)).toBe('locked');
		expect(await guess(database, email, freshAddress(), PASSWORD)).toBe('code');
	});

	it('who changes their password meanwhile', async () => {
		const { email, browser } = await activatedUser(database, scope);
		await count(attemptKey('account', 'password', email), ACCOUNT_LIMITS.password.failures);
		const { signedIn } = await signedInAs(database, browser);
		if (signedIn === null) throw new Error('The account is not signed in');
		const given = { current: PASSWORD, password: 'helt andra ord den här gången' };
		expect(await changePassword(database, browser.request(), signedIn, given)).toMatchObject({
			ok: true
		});
	});

	it('whose password somebody knows, who then guesses at codes', async () => {
		const { email, key, browser } = await activatedUser(database, scope);
		const own = { email, password: PASSWORD };
		const thief = new TestBrowser({ address: freshAddress() });
		for (let wrong = 0; wrong < BROWSER_LIMIT.failures; wrong += 1) {
			await signInWithPassword(database, thief.request(), own);
			await signInWithCode(database, thief.request(), '000000');
		}
		await signInWithPassword(database, thief.request(), own);
		expect(await signInWithCode(database, thief.request(), nextTotpCode(key))).toBe('locked');
		await signInWithPassword(database, browser.request(), own);
		expect(await signInWithCode(database, browser.request(), nextTotpCode(key))).toBe('in');
	});
});

describe('an account that does not exist', () => {
	it('answers and locks like one that does', async () => {
		const { email } = await activatedUser(database, scope);
		const outcomesFor = async (of: string) => {
			const address = freshAddress();
			const outcomes = [];
			for (let wrong = 0; wrong <= BROWSER_LIMIT.failures; wrong += 1) {
				outcomes.push(await guess(database, of, address));
			}
			return outcomes;
		};
		expect(await outcomesFor(freshEmail())).toEqual(await outcomesFor(email));
	});

	it('takes as much work as one that does', async () => {
		const { email } = await activatedUser(database, scope);
		const hashes = await hashesOfGuess(database, email);
		expect(hashes).toHaveLength(1);
		expect(await hashesOfGuess(database, freshEmail())).toEqual(hashes);
	});

	it('has whatever address somebody types', async () => {
		expect(await guess(database, 'a\0b@example.test', freshAddress())).toBe('wrong');
	});
});

describe('an address that many share', () => {
	it('is not closed by what a hundred people mistype', async () => {
		const { email } = await activatedUser(database, scope);
		const address = freshAddress();
		await count(attemptKey('address', address), 100);
		expect(await guess(database, email, address, PASSWORD)).toBe('code');
	});

	it('that floods the door is closed for a minute, to browsers that are new', async () => {
		const { email, browser } = await activatedUser(database, scope);
		const { address } = browser;
		const key = attemptKey('address', address);
		await count(key, ADDRESS_LIMIT.failures);
		expect(await guess(database, email, address, PASSWORD)).toBe('busy');
		expect(await guess(database, email, freshAddress(), PASSWORD)).toBe('code');
		const own = { email, password: PASSWORD };
		expect(await signInWithPassword(database, browser.request(), own)).toBe('code');
		const next = new Date(now().getTime() + BROWSER_LIMIT.windowMs).toISOString();
		vi.stubEnv('SVU_NOW', next);
		expect(await guess(database, email, address, PASSWORD)).toBe('code');
	});

	it('has its flood told to the log once', async () => {
		const address = freshAddress();
		await count(attemptKey('address', address), ADDRESS_LIMIT.failures);
		for (let wrong = 0; wrong < 5; wrong += 1) {
			expect(await guess(database, freshEmail(), address)).toBe('busy');
		}
		const owner = await connectOwner(place);
		const entries = await owner`select event from log_entry where address = ${address}`;
		expect(entries).toEqual([{ event: 'sign-in-locked' }]);
	});

	it('is counted by its network where one person has many addresses', async () => {
		const { email } = await activatedUser(database, scope);
		await guessUntilLocked(database, email, '2001:db8:5:5::1');
		expect(await guess(database, email, '2001:db8:5:5:a:b:c:d', PASSWORD)).toBe('locked');
		expect(await guess(database, email, '2001:db8:5:6::1', PASSWORD)).toBe('code');
	});

	it('is not kept in clear', async () => {
		await guess(database, 'hemlig.person@example.test', '203.0.113.77');
		const rows = await database.signin.sql`select key from sign_in_rate`;
		expect(JSON.stringify(rows)).not.toMatch(/hemlig|203\.0\.113/);
	});
});

it('attempts clear away the counts that are over', async () => {
	for (let guesses = 0; guesses < 3; guesses += 1) {
		await guess(database, freshEmail(), freshAddress());
	}
	const later = new Date(now().getTime() + DAY_MS);
	vi.stubEnv('SVU_NOW', later.toISOString());
	await guess(database, freshEmail(), freshAddress());
	const over = await database.signin.sql`
		select 1 from sign_in_rate where expires_at <= ${later.toISOString()}::timestamptz`;
	expect(over).toHaveLength(0);
});

it('counts are thrown away when they say nothing any more', async () => {
	await guess(database, freshEmail(), freshAddress());
	await tidySignIn(database, new Date(now().getTime() + 200 * DAY_MS));
	expect(await database.signin.sql`select key from sign_in_rate`).toHaveLength(0);
});

it('the log is told of wrong passwords and lock-outs, and never what was typed', async () => {
	const { email, id } = await activatedUser(database, scope);
	await guessUntilLocked(database, email, freshAddress());
	const owner = await connectOwner(place);
	const entries = await owner<Record<string, unknown>[]>`
		select event, actor_id, kommun, details from log_entry
		where details->>'account' = ${id} and event in ('sign-in-failed', 'sign-in-locked')
		order by id`;
	expect(entries.map(({ event }) => event)).toEqual([
		...Array<string>(BROWSER_LIMIT.failures).fill('sign-in-failed'),
		'sign-in-locked'
	]);
	expect(entries[0]).toMatchObject({ actor_id: 'okänd', kommun: '2480' });
	expect(JSON.stringify(entries)).not.toMatch(/fel fel|example\.test/);
});

it('who is signed in and guesses at the password is logged and stopped as at the door', async () => {
	const { id, browser } = await activatedUser(database, scope);
	const { signedIn } = await signedInAs(database, browser);
	if (signedIn === null) throw new Error('The account is not signed in');
	const tries = BROWSER_LIMIT.failures + 3;
	for (let wrong = 0; wrong < tries; wrong += 1) {
		const given = { current: 'fel fel fel fel fel', password: PASSWORD };
		const tried =
			wrong % 2 === 0
				? changePassword(database, browser.request(), signedIn, given)
				: replaceFactor(database, browser.request(), signedIn, given.current);
		expect(await tried).toMatchObject({ ok: false });
	}
	const right = await replaceFactor(database, browser.request(), signedIn, PASSWORD);
	expect(right).toMatchObject({ ok: false });
	const owner = await connectOwner(place);
	const entries = await owner`
		select event, kommun, details ->> 'step' as step from log_entry
		where actor_id = ${id} and event in ('sign-in-failed', 'sign-in-locked') order by id`;
	const said = { kommun: '2480', step: 'password-again' };
	expect([...entries]).toEqual([
		...Array.from({ length: BROWSER_LIMIT.failures }, () => ({ event: 'sign-in-failed', ...said })),
		{ event: 'sign-in-locked', ...said }
	]);
});
