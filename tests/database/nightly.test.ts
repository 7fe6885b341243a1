import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../src/lib/domain/access/role';
import { cliScope } from '../../src/lib/server/access/gate';
import { transaction } from '../../src/lib/server/database/transaction';
import { mintScope } from '../../src/lib/server/scope';
import { ConnectionError } from '../../src/lib/server/database/driver/connection-error';
import type { Database } from '../../src/lib/server/database/open';
import { loadFailedNight } from '../../src/lib/server/nightly/read-note';
import { runNightly } from '../../src/lib/server/nightly/run';
import { startNightly } from '../../src/lib/server/nightly/start';
import type { NightlyJob } from '../../src/lib/server/nightly-job';
import { ownerOf, testedKind } from './fixture';
import { renewed } from './put-back';

let database: Database;
let ran: string[];

const installation = renewed();

const job = (name: string): NightlyJob => ({
	name,
	run: () => {
		ran.push(name);
		return Promise.resolve({ done: 1 });
	}
});

beforeEach(async () => {
	vi.stubEnv('SVU_NOW', '2026-11-25T01:30:00Z');
	ran = [];
	({ database } = await installation());
});

afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});

async function note() {
	const owner = await ownerOf(database);
	const [row] = await owner<{ value: Record<string, unknown> }[]>`
		select value from setting where name = 'nightly'`;
	return row?.value;
}

describe('the work of a night', () => {
	it('is done once, by the one of several processes that comes first', async () => {
		const jobs = [job('a'), job('b')];
		const results = await Promise.all([1, 2, 3].map(() => runNightly(database, { jobs })));
		expect(results.filter((result) => result !== null)).toEqual([
			{ a: { done: 1 }, b: { done: 1 } }
		]);
		expect(ran).toEqual(['a', 'b']);
		expect(await note()).toMatchObject({ night: '2026-11-25', jobs: { a: 'klart', b: 'klart' } });
	});

	it('is done again the next night, after two, and when somebody asks for it', async () => {
		const jobs = [job('a')];
		await runNightly(database, { jobs });
		vi.stubEnv('SVU_NOW', '2026-11-26T00:30:00Z');
		expect(await runNightly(database, { jobs })).toBeNull();
		vi.stubEnv('SVU_NOW', '2026-11-26T01:00:00Z');
		expect(await runNightly(database, { jobs })).not.toBeNull();
		expect(await runNightly(database, { jobs, again: true })).not.toBeNull();
		expect(ran).toHaveLength(3);
	});

	it('goes on past a job that fails, and tells of it without what the failure said', async () => {
		const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
		const failing: NightlyJob = {
			name: 'trasigt',
			run: () => Promise.reject(new Error('Key (number)=(2019-00042) already exists'))
		};
		const result = await runNightly(database, { jobs: [failing, job('b')] });
		expect(result).toEqual({ trasigt: null, b: { done: 1 } });
		expect(told.mock.calls.flat().join()).toMatch(/nattens arbete: trasigt/);
		expect(told.mock.calls.flat().join()).not.toContain('2019');
		expect(await note()).toMatchObject({ jobs: { trasigt: 'misslyckades', b: 'klart' } });
		// Who sees to the installation is shown it among the settings, and nobody else.
		const scope = await cliScope(database);
		const shownTo = (roles: Role[]) => {
			const reader = mintScope({ ...scope, roles });
			return transaction(database, reader, (tx) => loadFailedNight(tx, reader));
		};
		expect(await shownTo(['administrator'])).toEqual({ night: '2026-11-25', jobs: ['trasigt'] });
		expect(await shownTo(['manager'])).toBeNull();
	});

	it('is taken up again when the database went away during it', async () => {
		vi.spyOn(console, 'error').mockReturnValue(undefined);
		const lost = vi.fn<NightlyJob['run']>().mockResolvedValue({ done: 1 });
		lost.mockRejectedValueOnce(new ConnectionError('CONNECTION_LOST'));
		const jobs = [job('a'), { name: 'avbrutet', run: lost }, job('c')];
		expect(await runNightly(database, { jobs })).toEqual({ a: { done: 1 }, avbrutet: null });
		expect(await runNightly(database, { jobs })).toEqual({
			a: { done: 1 },
			avbrutet: { done: 1 },
			c: { done: 1 }
		});
	});

	it('is taken up again when the process that did it was cut off', async () => {
		const owner = await ownerOf(database);
		const cut = { night: '2026-11-25', run: 'x', heardAt: '2026-11-25T01:25:00Z', jobs: null };
		await owner`insert into setting values ('nightly', ${JSON.stringify(cut)}::text::jsonb)`;
		expect(await runNightly(database, { jobs: [job('a')] })).toBeNull();
		vi.stubEnv('SVU_NOW', '2026-11-25T01:40:00Z');
		expect(await runNightly(database, { jobs: [job('a')] })).not.toBeNull();
	});
});

it.skipIf(testedKind === 'server')(
	'the embedded database is counted, and cleared of what was deleted',
	async () => {
		const owner = await ownerOf(database);
		await owner`insert into region (code, name)
			select 'X' || n, 'Prov' from generate_series(1, 2000) as n`;
		await owner`delete from region where code like 'X%'`;
		await database.tend();
		const [counted] = await owner<{ rows: number; bytes: number }[]>`
			select reltuples::int as rows, pg_relation_size(oid)::int as bytes
			from pg_class where relname = 'region'`;
		expect(counted).toEqual({
			rows: await owner`select from region`.then(({ length }) => length),
			bytes: 8192
		});
	}
);

it('a serving process does it at once when it was missed, and stops when it is told to', async () => {
	const stop = startNightly(database);
	await vi.waitFor(
		async () => expect(await note()).toMatchObject({ jobs: { gallring: 'klart' } }),
		{
			timeout: 20_000
		}
	);
	await stop();
});
