import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/lib/server/database/open';
import {
	createSampleUsers,
	removeSampleUsers
} from '../../src/lib/server/sample/write-sample-users';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { applyClaims } from '../../src/lib/server/sign-in/oidc/apply-claims';
import { listUsers } from '../../src/lib/server/sign-in/users/read';
import { changeRights, setDisabled } from '../../src/lib/server/sign-in/users/write-user';
import { activatedUser, madeUser } from '../support/activated-user';
import { ownerOf } from './fixture';
import { renewed } from './put-back';

let database: Database;
let scope: Scope;
let ids: string[];

const installation = renewed(async (made) => {
	ids = [];
	while (ids.length < 2) {
		const { id } = await activatedUser(made.database, made.scope, { roles: ['administrator'] });
		ids.push(id);
	}
});

beforeEach(async () => {
	({ database, scope } = await installation());
});

const NOTHING = { roles: [], committees: [] };
const unsaid = { roles: null, kommun: null, committees: null };

/** Ways in which the account loses what it may, done by somebody else or by its directory. */
const LOSSES: Record<string, (by: Scope, id: string) => Promise<unknown>> = {
	'another edits their roles': (by, id) => changeRights(database, by, id, NOTHING),
	'another closes their account': (by, id) => setDisabled(database, by, id, true),
	'their directory takes the role': (_, id) =>
		applyClaims(database, id, { ...unsaid, roles: ['manager'], committees: [] }),
	'their directory moves them to another kommun': (_, id) =>
		applyClaims(database, id, { ...unsaid, kommun: '2482', roles: ['case-worker'] })
};

/** Who administers the kommun and can sign in. */
async function administrators(): Promise<string[]> {
	const users = await listUsers(database, scope);
	return users
		.filter(({ disabled, sample, way }) => !disabled && !sample && way !== 'none')
		.filter(({ roles }) => roles.some(({ role }) => role === 'administrator'))
		.map(({ id }) => id);
}

/** Each of the two does it to the other. */
const toEachOther = (lose: (by: Scope, id: string) => Promise<unknown>) =>
	ids.map((id, index) => lose(mintScope({ ...scope, actorId: ids[1 - index] ?? '' }), id));

describe('of two administrators who lose the role, one remains', () => {
	beforeEach(async () => {
		const owner = await ownerOf(database);
		await owner`insert into kommun (code, name, region) values ('2482', 'Skellefteå', '24')`;
	});

	it.each(Object.keys(LOSSES))('when both at once: %s', async (name) => {
		await Promise.all(toEachOther(LOSSES[name] as (typeof LOSSES)[string]));
		expect(await administrators()).toHaveLength(1);
	});

	it.each(Object.keys(LOSSES))('when one is gone already: %s', async (name) => {
		const [first = '', second = ''] = ids;
		await setDisabled(database, scope, first, true);
		await LOSSES[name]?.(scope, second);
		expect(await administrators()).toEqual([second]);
	});

	it('when each loses it in another way, many times over', async () => {
		const ways = Object.values(LOSSES);
		await Promise.all(ways.flatMap((lose) => toEachOther(lose)));
		expect(await administrators()).toHaveLength(1);
	});
});

it('the last one is told why, and the one who asked is too', async () => {
	const [first = '', second = ''] = ids;
	await setDisabled(database, scope, first, true);
	for (const outcome of [
		await changeRights(database, scope, second, NOTHING),
		await setDisabled(database, scope, second, true)
	]) {
		if (outcome.ok) throw new Error('The last administrator went');
		expect(outcome.problems[0]?.message).toContain('minst en systemförvaltare');
	}
});

it('an account that was never activated, and the sample’s, are none that remain', async () => {
	const [first = '', second = ''] = ids;
	await createSampleUsers(database, scope);
	await madeUser(database, scope, { roles: ['administrator'] });
	await setDisabled(database, scope, first, true);
	expect(await setDisabled(database, scope, second, true)).toMatchObject({ ok: false });
	expect(await removeSampleUsers(database, scope)).toBeGreaterThan(0);
	expect(await administrators()).toEqual([second]);
});

it('the last one whose directory moves them has no rights there, and none here but this', async () => {
	const [first = '', second = ''] = ids;
	const owner = await ownerOf(database);
	await owner`insert into kommun (code, name, region) values ('2482', 'Skellefteå', '24')`;
	await setDisabled(database, scope, first, true);
	await applyClaims(database, second, { ...unsaid, kommun: '2482', roles: ['case-worker'] });
	const kept = (await listUsers(database, scope)).find(({ id }) => id === second);
	expect(kept?.roles.map(({ role }) => role)).toEqual(['administrator']);
	expect(kept?.committees).toEqual([]);
	await setDisabled(database, scope, first, false);
	await applyClaims(database, second, { ...unsaid, kommun: '2482', roles: ['case-worker'] });
	expect(await administrators()).toEqual([first]);
});
