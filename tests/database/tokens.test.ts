import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TokenInput } from '../../src/lib/domain/tokens/token-schema';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { findToken, loadTokens } from '../../src/lib/server/tokens/read';
import { tokenAccess } from '../../src/lib/server/tokens/token-access';
import { revokeToken } from '../../src/lib/server/tokens/write-revocation';
import { createToken } from '../../src/lib/server/tokens/write-token';
import { freshDatabase, ownerOf } from './fixture';

const NOW = new Date('2026-11-25T10:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const MANAGER: Omit<TokenInput, 'name'> = { role: 'manager', days: 365, committees: ['ÄN'] };
const UNKNOWN = `svu_${'A'.repeat(43)}`;

let database: Database;
let scope: Scope;
/** The last entry of the log when the test began. */
let logged = 0;

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', NOW.toISOString());
	database = await freshDatabase();
	scope = await cliScope(database);
});
afterAll(() => vi.unstubAllEnvs());
beforeEach(async () => {
	logged = (await entries()).at(-1)?.id ?? logged;
});

/** What has been logged of keys since the test began. */
async function entries() {
	const owner = await ownerOf(database);
	return owner<
		{
			id: number;
			actor: string;
			actorId: string;
			kommun: string | null;
			event: string;
			details: { name?: string; why?: string };
		}[]
	>`
		select id::int, actor, actor_id as "actorId", kommun, address, event, details from log_entry
		where id > ${logged} order by id`;
}

let made = 0;

/** Makes a key; its name is one that no other has had. */
async function create(input: Partial<TokenInput> = {}) {
	const name = `Power BI ${(made += 1)}`;
	const outcome = await transaction(database, scope, (tx) =>
		createToken(tx, scope, { name, ...MANAGER, ...input })
	);
	if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
	return outcome.value;
}

const revoke = (id: string, by = scope) =>
	transaction(database, by, (tx) => revokeToken(tx, by, id));
const all = (by = scope) => transaction(database, by, (tx) => loadTokens(tx, by));
const use = (token: string, at = NOW, address = '10.0.0.1') =>
	tokenAccess(database, { authorization: `Bearer ${token}`, address }, at);

/** Somebody who administers another kommun of the same region. */
async function neighbour(): Promise<Scope> {
	const owner = await ownerOf(database);
	await owner`insert into kommun values ('2482', 'Skellefteå', '24') on conflict do nothing`;
	const actor = { actor: 'granne', actorId: 'granne', address: null };
	return mintScope({
		...actor,
		...{ kommun: '2482', region: '24', committees: [], roles: ['administrator'] }
	});
}

describe('a key', () => {
	it('is 256 random bits behind a beginning of its own, and only its hash is kept', async () => {
		const { id, name, token } = await create();
		expect(token).toMatch(/^svu_[\w-]{43}$/);
		const owner = await ownerOf(database);
		const [row] = await owner<{ text: string }[]>`
			select row_to_json(t)::text as text from api_token t where id = ${id}`;
		expect(row?.text).not.toContain(token);
		expect(row?.text).not.toContain(token.slice(12));
		const next = await create();
		expect(next.token).not.toBe(token);
		const event = { actor: 'kommandorad', event: 'token-created' };
		expect(await entries()).toMatchObject([
			{ ...event, details: { name } },
			{ ...event, details: { name: next.name } }
		]);
	});

	it('speaks for its role, kommun and chosen committees', async () => {
		const { id, name, token } = await create();
		expect(await use(token)).toEqual({
			holder: {
				tokenId: id,
				name,
				kommun: '2480',
				region: '24',
				role: 'manager',
				committees: ['ÄN']
			}
		});
		const { token: samverkan } = await create({ role: 'collaboration', committees: [] });
		expect(await use(samverkan)).toMatchObject({
			holder: { role: 'collaboration', region: '24', committees: [] }
		});
	});

	it('is for committees that the kommun has', async () => {
		await expect(create({ committees: ['ÄN', 'BUN'] })).rejects.toThrow('Nämnden finns inte');
	});

	it('is known by its name: a form sent twice makes one, and the name is free when it has ended', async () => {
		const outcomes = await Promise.allSettled([
			create({ name: 'Två klick' }),
			create({ name: 'två klick' })
		]);
		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await expect(create({ name: 'Två klick' })).rejects.toThrow('Det finns redan en nyckel');
		const [one] = (await all()).filter(({ name }) => /^två klick$/i.test(name));
		await revoke(one?.id ?? '');
		expect(await create({ name: 'Två klick' })).toMatchObject({ name: 'Två klick' });
	});

	it('is good until it ends, not a moment longer', async () => {
		const { token } = await create({ days: 1 });
		expect(await use(token, later(86_399))).toMatchObject({ holder: { kommun: '2480' } });
		expect(await use(token, later(86_400))).toEqual({ holder: null, why: 'expired' });
	});

	it('ends at once when it is revoked, for good, and says who did it', async () => {
		const { id, name, token } = await create();
		expect(await revoke(id)).toEqual({ ok: true, value: name });
		expect(await use(token)).toEqual({ holder: null, why: 'revoked' });
		expect(await revoke(id)).toMatchObject({ ok: false });
		const revocations = (await entries()).filter(({ event }) => event === 'token-revoked');
		expect(revocations).toHaveLength(1);
		expect(revocations[0]).toMatchObject({
			actor: 'kommandorad',
			event: 'token-revoked',
			details: { name }
		});
		expect(await transaction(database, scope, (tx) => findToken(tx, scope, id))).toMatchObject({
			revokedBy: 'kommandorad',
			revokedAt: NOW
		});
		const revive = transaction(database, scope, (tx) =>
			tx.execute(`update api_token set revoked_at = null where id = '${id}' returning id`)
		);
		expect(await revive).toHaveLength(0);
	});

	it('shows when and from where it was last used, to the minute', async () => {
		const { id, token } = await create();
		const last = async () => {
			const one = (await all()).find((listed) => listed.id === id);
			return [one?.lastUsedAt, one?.lastUsedFrom];
		};
		expect(await last()).toEqual([null, null]);
		await use(token, NOW, '10.0.0.1');
		await use(token, later(59), '10.0.0.2');
		expect(await last()).toEqual([NOW, '10.0.0.1']);
		await use(token, later(61), '10.0.0.2');
		expect(await last()).toEqual([later(61), '10.0.0.2']);
	});
});

describe('what is no good key', () => {
	it.each([
		[null, 'missing'],
		['', 'malformed'],
		['Basic c3Z1OnN2dQ==', 'malformed'],
		['Bearer', 'malformed'],
		['Bearer svu_kort', 'malformed'],
		[`Bearer ${UNKNOWN}`, 'unknown'],
		[`Bearer ${UNKNOWN} ${UNKNOWN}`, 'malformed'],
		[`Bearer ${UNKNOWN}' or true --`, 'malformed']
	])('%j is refused: %s', async (authorization, why) => {
		expect(await tokenAccess(database, { authorization, address: null }, NOW)).toEqual({
			holder: null,
			why
		});
	});

	it('is logged with the name of the key where it was one, never with what was sent', async () => {
		const { id, name, token } = await create();
		await revoke(id);
		await use(token);
		await use(UNKNOWN);
		const refused = (await entries()).filter(({ event }) => event === 'sign-in-failed');
		const from = { address: '10.0.0.1', event: 'sign-in-failed' };
		expect(refused).toMatchObject([
			{
				...{ actor: name, actorId: `token:${id}`, kommun: '2480', ...from },
				details: { how: 'token', why: 'revoked' }
			},
			{
				...{ actor: 'okänd API-nyckel', actorId: 'okänd', kommun: null, ...from },
				details: { how: 'token', why: 'unknown' }
			}
		]);
		expect(JSON.stringify(refused)).not.toContain(UNKNOWN.slice(4));
	});

	it('is not logged for who sends too many, nor when nothing was sent', async () => {
		const request = { authorization: `Bearer ${UNKNOWN}`, address: null };
		await tokenAccess(database, request, NOW, () => false);
		await tokenAccess(database, { ...request, authorization: null }, NOW);
		expect(await entries()).toEqual([]);
	});
});

describe('the database', () => {
	const REFUSED = { code: '42501' };

	it('shows keys to who administers their kommun, and nobody else’s', async () => {
		const { id } = await create();
		const other = await neighbour();
		expect((await all()).map((token) => token.id)).toContain(id);
		expect(await all(other)).toEqual([]);
		expect(await revoke(id, other)).toMatchObject({ ok: false });
	});

	it('never shows the application a hash, nor lets it change what a key may', async () => {
		await create();
		for (const statement of [
			'select token_hash from api_token',
			'select * from api_token',
			`select 1 from api_token where token_hash = 'a'`,
			`update api_token set role = 'administrator'`,
			`update api_token set expires_at = expires_at + interval '1 year'`,
			`update api_token set token_hash = repeat('a', 64)`,
			'delete from api_token'
		]) {
			const tried = transaction(database, scope, (tx) => tx.execute(statement));
			await expect(tried, statement).rejects.toMatchObject(REFUSED);
		}
	});

	it('lets sign-in note use, and neither make, change nor revoke a key', async () => {
		const { sql } = database.signin;
		for (const statement of [
			`update api_token set role = 'administrator'`,
			'update api_token set revoked_at = null',
			'delete from api_token',
			`insert into api_token (kommun) values ('2480')`
		]) {
			await expect(sql.unsafe(statement), statement).rejects.toMatchObject(REFUSED);
		}
		await expect(database.log.sql`select 1 from api_token`).rejects.toMatchObject(REFUSED);
	});

	it('takes no key as it is, none that lasts for ever, and none for a wrong set of committees', async () => {
		const { id } = await create();
		const owner = await ownerOf(database);
		for (const change of [
			`token_hash = '${UNKNOWN}'`,
			`expires_at = created_at + interval '732 days'`,
			`committees = '{}'`,
			`role = 'collaboration'`
		]) {
			await expect(
				owner.unsafe(`update api_token set ${change} where id = '${id}'`),
				change
			).rejects.toMatchObject({ code: '23514' });
		}
	});
});
