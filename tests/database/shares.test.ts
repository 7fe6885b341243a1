import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { tablesOf } from '../../src/lib/domain/collaboration/sheet';
import type { ShareInput } from '../../src/lib/domain/share/share-schema';
import { cliCollaborationScope, cliScope, shareScope } from '../../src/lib/server/access/gate';
import { readSheet } from '../../src/lib/server/collaboration/read-sheet';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { endedSharesJob } from '../../src/lib/server/shares/ended-shares-job';
import { findOpenShare } from '../../src/lib/server/shares/read-open-share';
import { loadShares } from '../../src/lib/server/shares/read-shares';
import { noteOpening } from '../../src/lib/server/shares/write-opening';
import { revokeShare } from '../../src/lib/server/shares/write-revocation';
import { createShare, type SharedView } from '../../src/lib/server/shares/write-share';
import { IMPORTED_ON } from '../support/at-time';
import { ownerOf } from './fixture';
import { publishedInstallation } from './imported';

const NEIGHBOUR = '2482';
const UMEA: SharedView = { shown: '2480', period: '2019', what: 'Umeå 2019' };
const ALL: SharedView = { shown: 'alla', period: '2019', what: 'Alla kommuner tillsammans 2019' };
const ADDRESS = '10.0.0.7';

let database: Database;
let samverkan: Scope;
let manager: Scope;
let made = 0;

beforeAll(async () => {
	({ database } = await publishedInstallation());
	const owner = await ownerOf(database);
	await owner`insert into kommun (code, name, region) values (${NEIGHBOUR}, 'Skellefteå', '24')`;
	samverkan = mintScope({ ...(await cliCollaborationScope(database)), actorId: 'maja' });
	manager = mintScope({ ...(await cliScope(database)), actorId: 'chef', roles: ['manager'] });
}, 120_000);
beforeEach(() => void vi.stubEnv('SVU_NOW', IMPORTED_ON));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => vi.unstubAllEnvs());

/** Shares a view; its name is one that no other has had. */
async function shared(by: Scope, view = UMEA, input: Partial<ShareInput> = {}) {
	const name = `Nämnden ${(made += 1)}`;
	const outcome = await transaction(database, by, (tx) =>
		createShare(tx, by, { name, days: '30', ...view, ...input })
	);
	if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
	return outcome.value;
}

const listed = (by: Scope) => transaction(database, by, (tx) => loadShares(tx, by));
const revoke = (by: Scope, id: string) =>
	transaction(database, by, (tx) => revokeShare(tx, by, id));

async function idOf(by: Scope, name: string): Promise<string> {
	return (await listed(by)).find((each) => each.name === name)?.id ?? '';
}

/** What somebody with the link sees. */
async function opened(token: string) {
	const open = await findOpenShare(database, token);
	if (open === undefined) return null;
	const scope = shareScope(open.holder, ADDRESS);
	const { shown: kommun, period } = open;
	const page = await readSheet(database, scope, { kommun, period }, IMPORTED_ON);
	if (page === null) throw new Error('Nothing is shown');
	await noteOpening(database, open, page.scopes);
	return page;
}

async function logged(name: string) {
	const owner = await ownerOf(database);
	return owner<{ event: string; kommun: string; actorId: string; address: string | null }[]>`
		select event, kommun, actor_id as "actorId", address from log_entry
		where details ->> 'name' = ${name} order by id`;
}

describe('a shared view', () => {
	it('shows each cell as samverkan’s own page does, and no other', async () => {
		const { token } = await shared(samverkan, ALL);
		const seen = await opened(token);
		const page = await readSheet(
			database,
			samverkan,
			{ kommun: 'alla', period: '2019' },
			IMPORTED_ON
		);
		if (!seen?.sheet || !page?.sheet) throw new Error('No sheet');
		const cells = tablesOf(seen.sheet).flatMap(({ parts }) =>
			parts.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures))
		);
		expect(cells.length).toBeGreaterThan(200);
		expect(seen.sheet).toEqual(page.sheet);
		expect(seen.publications).toEqual(page.publications);
		expect(seen.scopes.map(({ capabilities }) => capabilities)).toEqual(
			page.scopes.map(({ capabilities }) => capabilities)
		);
		expect(seen.scopes.flatMap(({ capabilities }) => capabilities)).not.toContain('figures.read');
	});

	it('shows of a chief’s only what the chief sees as samverkan: nothing of other kommuner', async () => {
		const { token } = await shared(manager);
		const seen = await opened(token);
		const page = await readSheet(
			database,
			manager,
			{ kommun: '2480', period: '2019' },
			IMPORTED_ON
		);
		expect(seen?.sheet).toEqual(page?.sheet);
		expect(seen?.kommuner.map(({ code }) => code)).toEqual(['2480']);
		// Neither the code nor the database makes one that shows more.
		await expect(shared(manager, { ...UMEA, shown: NEIGHBOUR })).rejects.toThrow(
			'share_within_reach'
		);
	});

	it('is found by its link alone, of which the hash is kept, and logged when made and opened', async () => {
		const { name, token } = await shared(samverkan, ALL);
		expect(token).toMatch(/^[\w-]{43}$/);
		await opened(token);
		await opened(token);
		const owner = await ownerOf(database);
		const [row] = await owner<{ text: string; openings: number }[]>`
			select row_to_json(share)::text as text, openings from share where name = ${name}`;
		expect(row?.openings).toBe(2);
		expect(row?.text).not.toContain(token);
		const id = await idOf(samverkan, name);
		const opening = { event: 'share-opened', actorId: `share:${id}`, address: ADDRESS };
		expect(await logged(name)).toEqual([
			{ event: 'share-created', kommun: '2480', actorId: 'maja', address: null },
			// In the log of each kommun whose figures they are.
			...[1, 2].flatMap(() => [
				{ ...opening, kommun: NEIGHBOUR },
				{ ...opening, kommun: '2480' }
			])
		]);
		expect(await opened(`${token.slice(1)}A`)).toBeNull();
		expect(await opened('')).toBeNull();
	});

	it('ends when its time is out', async () => {
		const { token } = await shared(samverkan, UMEA, { days: '7' });
		vi.stubEnv('SVU_NOW', '2020-01-22T11:59:59Z');
		expect(await findOpenShare(database, token)).toBeDefined();
		vi.stubEnv('SVU_NOW', '2020-01-22T12:00:00Z');
		expect(await findOpenShare(database, token)).toBeUndefined();
	});

	it('is made once by a form that is sent twice', async () => {
		const { name } = await shared(samverkan);
		await expect(shared(samverkan, UMEA, { name })).rejects.toThrow('Du har redan');
		// Another's may be called the same.
		await expect(shared(manager, UMEA, { name })).resolves.toBeDefined();
	});
});

describe('revoking', () => {
	it('closes a view at once and for good, and is logged', async () => {
		const { name, token } = await shared(samverkan);
		const id = await idOf(samverkan, name);
		expect((await revoke(samverkan, id)).ok).toBe(true);
		expect(await findOpenShare(database, token)).toBeUndefined();
		expect((await revoke(samverkan, id)).ok).toBe(false);
		expect((await logged(name)).map(({ event }) => event)).toEqual([
			'share-created',
			'share-revoked'
		]);
	});

	it('is the maker’s, and a chief’s whose kommun made it or is shown', async () => {
		const colleague = mintScope({ ...samverkan, actorId: 'olle' });
		const away = mintScope({ ...manager, kommun: NEIGHBOUR, actorId: 'granne' });
		const own = await shared(samverkan);
		const every = await shared(samverkan, ALL);
		const names = async (by: Scope) => {
			const all = await listed(by);
			return all.map(({ name }) => name).filter((name) => [own.name, every.name].includes(name));
		};
		expect((await names(samverkan)).sort()).toEqual([own.name, every.name].sort());
		expect((await names(manager)).sort()).toEqual([own.name, every.name].sort());
		expect(await names(colleague)).toEqual([]);
		expect(await names(away)).toEqual([every.name]);
		const [ownId, everyId] = [await idOf(samverkan, own.name), await idOf(samverkan, every.name)];
		expect((await revoke(colleague, ownId)).ok).toBe(false);
		expect((await revoke(away, ownId)).ok).toBe(false);
		expect((await revoke(away, everyId)).ok).toBe(true);
		expect((await revoke(manager, ownId)).ok).toBe(true);
	});

	it('is no case worker’s, who neither sees nor makes any', async () => {
		const worker = mintScope({ ...manager, roles: ['case-worker'] });
		await shared(manager);
		expect(await listed(worker)).toEqual([]);
		await expect(shared(worker)).rejects.toThrow('row-level security');
	});
});

it('the night removes those that ended a year ago, and keeps the others', async () => {
	const ended = await shared(samverkan, UMEA, { days: '7' });
	const revoked = await shared(samverkan, UMEA, { days: '90' });
	const lasting = await shared(samverkan, UMEA, { days: '90' });
	await revoke(samverkan, await idOf(samverkan, revoked.name));
	const kept = async () => {
		const names = (await listed(samverkan)).map(({ name }) => name);
		return [ended, revoked, lasting].map(({ name }) => names.includes(name));
	};
	vi.stubEnv('SVU_NOW', '2021-01-14T12:00:00Z');
	await endedSharesJob.run(database, { stopping: () => false });
	expect(await kept()).toEqual([true, true, true]);
	vi.stubEnv('SVU_NOW', '2021-01-22T12:00:01Z');
	await endedSharesJob.run(database, { stopping: () => false });
	expect(await kept()).toEqual([false, false, true]);
});
