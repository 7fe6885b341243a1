import { beforeAll, describe, expect, it } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import type { Database } from '../../src/lib/server/database/open';
import {
	createSampleUsers,
	removeSampleUsers,
	sampleLinks
} from '../../src/lib/server/sample/write-sample-users';
import { now } from '../../src/lib/server/clock';
import { findLink } from '../../src/lib/server/sign-in/links';
import { enterByLink } from '../../src/lib/server/sign-in/use-link';
import {
	changeRights,
	revokeUser,
	setDisabled
} from '../../src/lib/server/sign-in/users/write-user';
import { createUser, renewLink } from '../../src/lib/server/sign-in/users/write-new-user';
import { findUser, listUsers } from '../../src/lib/server/sign-in/users/read';
import { activatedUser, freshEmail, madeUser, signedInAs } from '../support/activated-user';
import { whileLogRefuses } from '../support/refusing-log';
import { TestBrowser } from '../support/test-browser';
import { freshDatabase, ownerOf } from './fixture';

let database: Database;
let scope: Scope;
/** An administrator of another kommun in the region. */
let other: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
	const owner = await ownerOf(database);
	await owner`insert into kommun (code, name, region) values ('2482', 'Skellefteå', '24')`;
	other = mintScope({ ...scope, kommun: '2482', committees: [], actorId: 'other' });
});

describe('an administrator', () => {
	it('sees and touches the accounts of the own kommun alone', async () => {
		const { id, browser } = await activatedUser(database, scope);
		expect(await findUser(database, scope, id)).toMatchObject({ way: 'local' });
		expect(await listUsers(database, other)).toEqual([]);
		expect(await findUser(database, other, id)).toBeUndefined();
		const rights = { roles: ['administrator' as const], committees: [] };
		for (const outcome of [
			await changeRights(database, other, id, rights),
			await setDisabled(database, other, id, true),
			await renewLink(database, other, id),
			await revokeUser(database, other, id)
		]) {
			expect(outcome.ok).toBe(false);
		}
		expect(await signedInAs(database, browser)).toMatchObject({
			signedIn: { roles: ['case-worker'] }
		});
	});

	it('closes no links in another kommun', async () => {
		const { id, token } = await madeUser(database, scope);
		await setDisabled(database, other, id, true);
		expect(await findLink(database, token, now())).toBeDefined();
	});

	it('gives no committee of another kommun, and no address twice', async () => {
		const person = { name: 'Ny', email: 'ny@example.test', roles: [], committees: ['ÄN'] };
		expect(await createUser(database, other, person)).toMatchObject({
			ok: false,
			problems: [{ field: 'committees' }]
		});
		expect(await createUser(database, scope, person)).toMatchObject({ ok: true });
		expect(
			await createUser(database, scope, { ...person, email: ' NY@example.test' })
		).toMatchObject({ ok: false, problems: [{ field: 'email' }] });
	});

	it('changes rights that hold from the next request', async () => {
		const { id, browser } = await activatedUser(database, scope);
		await changeRights(database, scope, id, { roles: ['manager'], committees: ['IFN'] });
		expect(await signedInAs(database, browser)).toMatchObject({
			signedIn: { roles: ['manager'], committees: ['IFN'] }
		});
	});

	it.each(['manager', 'case-worker'] as const)('refuses a %s without a committee', async (role) => {
		const rights = { roles: [role], committees: [] };
		const problems = [
			{ field: 'committees', message: expect.stringContaining('minst en nämnd') as string }
		];
		const person = { name: 'Utan', email: freshEmail(), ...rights };
		expect(await createUser(database, scope, person)).toEqual({ ok: false, problems });
		const { id } = await activatedUser(database, scope);
		expect(await changeRights(database, scope, id, rights)).toEqual({ ok: false, problems });
	});

	it('changes nothing that the log does not tell of', async () => {
		const { id, browser } = await activatedUser(database, scope);
		const manager = { roles: ['manager' as const], committees: ['ÄN'] };
		const newcomer = { name: 'Ny', email: freshEmail(), ...manager };
		const owner = await ownerOf(database);
		await whileLogRefuses(owner, 'rights-changed', async () => {
			await expect(changeRights(database, scope, id, manager)).rejects.toThrow();
			await expect(setDisabled(database, scope, id, true)).rejects.toThrow();
		});
		await whileLogRefuses(owner, 'account-changed', async () => {
			await expect(revokeUser(database, scope, id)).rejects.toThrow();
			await expect(createUser(database, scope, newcomer)).rejects.toThrow();
		});
		expect(await signedInAs(database, browser)).toMatchObject({
			signedIn: { roles: ['case-worker'], committees: ['ÄN'] }
		});
		const emails = (await listUsers(database, scope)).map(({ email }) => email);
		expect(emails).not.toContain(newcomer.email);
	});

	it('cannot take the own way in away', async () => {
		const { id } = await activatedUser(database, scope, { roles: ['administrator'] });
		const self = mintScope({ ...scope, actorId: id });
		const none = { roles: [], committees: [] };
		expect(await changeRights(database, self, id, none)).toMatchObject({ ok: false });
		expect(await setDisabled(database, self, id, true)).toMatchObject({ ok: false });
	});
});

describe('sample users', () => {
	it('are one a role, enter by their links, and go with the sample data', async () => {
		expect(await createSampleUsers(database, scope)).toBe(4);
		const links = await sampleLinks(database, scope);
		expect(links.map(({ role }) => role)).toEqual([
			'case-worker',
			'manager',
			'collaboration',
			'administrator'
		]);
		const browsers = [];
		for (const { role, token } of links) {
			const browser = new TestBrowser();
			expect(await enterByLink(database, browser.request(), token)).toMatchObject({ ok: true });
			expect(await signedInAs(database, browser)).toMatchObject({
				signedIn: { roles: [role], sample: true }
			});
			browsers.push(browser);
		}
		expect(await createSampleUsers(database, scope)).toBe(links.length);
		const again = await sampleLinks(database, scope);
		expect(await removeSampleUsers(database, scope)).toBe(links.length);
		for (const browser of browsers) {
			expect((await signedInAs(database, browser)).signedIn).toBeNull();
		}
		const late = new TestBrowser();
		const [link] = again;
		expect(await enterByLink(database, late.request(), link?.token ?? '')).toMatchObject({
			ok: false
		});
	});
});

describe('the application’s own role', () => {
	const tables = [
		'app_user',
		'user_role',
		'user_committee',
		'user_session',
		'user_account',
		'user_totp',
		'one_time_link',
		'sign_in_verification',
		'sign_in_rate',
		'sign_in_secret'
	];

	it.each(tables)('cannot read or write %s, nor can the log’s', async (table) => {
		for (const { sql } of [database, database.log]) {
			await expect(sql.unsafe(`select * from ${table}`)).rejects.toThrow(/permission denied/);
			await expect(sql.unsafe(`delete from ${table}`)).rejects.toThrow(/permission denied/);
		}
	});

	it('of sign-in cannot read a case', async () => {
		await expect(database.signin.sql`select * from cases`).rejects.toThrow(/permission denied/);
	});
});
