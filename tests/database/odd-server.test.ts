import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cliScope } from '../../src/lib/server/access/gate';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { addDays } from '../../src/lib/domain/calendar/moment';
import { today } from '../../src/lib/server/clock';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { openInstallation } from '../../src/lib/server/installation/open';
import { countEntries, selectionCondition } from '../../src/lib/server/log/read-entries';
import { createToken } from '../../src/lib/server/tokens/write-token';
import { tokenAccess } from '../../src/lib/server/tokens/token-access';
import { startPostgres, type TestServer } from '../machine/postgres';
import { testedKind } from './fixture';
import { saveExample } from './log-fixture';

/** What somebody may have set a server, a database or a role to, and what we work by all the same. */
const SETTINGS = {
	datestyle: ['SQL, DMY', 'ISO, YMD'],
	intervalstyle: ['iso_8601', 'postgres'],
	timezone: ['Asia/Tokyo', 'UTC'],
	bytea_output: ['escape', 'hex'],
	extra_float_digits: ['-10', '1'],
	standard_conforming_strings: ['off', 'on'],
	transform_null_equals: ['on', 'off'],
	search_path: ['pg_catalog', 'public'],
	row_security: ['off', 'on'],
	synchronous_commit: ['off', 'on'],
	default_transaction_isolation: ['serializable', 'read committed'],
	default_transaction_deferrable: ['on', 'off']
} as const;

describe.skipIf(testedKind === 'embedded')('on a server of another making (locale C)', () => {
	let server: TestServer;
	let database: Database;
	let scope: Scope;

	beforeAll(async () => {
		server = await startPostgres({ locale: 'C', settings: { DateStyle: 'German' } });
		const admin = postgres(server.url, { max: 1 });
		for (const [name, [theirs]] of Object.entries(SETTINGS)) {
			const value = name === 'search_path' ? theirs : `'${theirs}'`;
			await admin.unsafe(`alter database postgres set ${name} = ${value}`);
		}
		await admin.unsafe(`alter role postgres set datestyle = 'German'`);
		await admin`alter database postgres set statement_timeout = '1s'`;
		await admin.end();
		database = await openInstallation(server);
		scope = await cliScope(database);
	});

	afterAll(async () => {
		await database?.close();
		server?.stop();
	});

	test.each(['owner', 'application', 'sign-in', 'log'] as const)(
		'the connection of the %s works by our settings',
		async (whose) => {
			const found: Record<string, string> = {};
			const look = async ({ sql }: Pick<Database, 'sql'>) => {
				const rows = await sql<{ name: string; setting: string }[]>`
					select lower(name) as name, current_setting(name) as setting from pg_catalog.pg_settings`;
				for (const { name, setting } of rows) found[name] = setting;
			};
			const handles = { application: database, 'sign-in': database.signin, log: database.log };
			if (whose === 'owner') await (await openDatabase(server, look)).close();
			else await look(handles[whose]);
			expect(found).toMatchObject(
				Object.fromEntries(Object.entries(SETTINGS).map(([name, [, ours]]) => [name, ours]))
			);
			expect(found.statement_timeout).not.toBe('1s');
		}
	);

	test('a key that has ended is refused, and one that has not is known', async () => {
		const input = { name: 'Power BI', role: 'manager', days: 30, committees: ['ÄN'] } as const;
		const made = await transaction(database, scope, (tx) =>
			createToken(tx, scope, { ...input, committees: [...input.committees] })
		);
		if (!made.ok) throw new Error(made.problems[0]?.message);
		const at = (days: number) =>
			tokenAccess(
				database,
				{ authorization: `Bearer ${made.value.token}`, address: '10.0.0.5' },
				new Date(Date.now() + days * 86_400_000),
				() => true
			);
		expect(await at(29)).toMatchObject({ holder: { name: 'Power BI' } });
		expect(await at(31)).toEqual({ holder: null, why: 'expired' });
	});

	test('the log is searched in capitals and small letters alike, å, ä and ö too', async () => {
		const handler = mintScope({ ...scope, actor: 'Åsa Handläggare', actorId: 'h' });
		await saveExample(database, handler, 'C-1');
		const hits = (person: string) =>
			transaction(database.log, scope, async (tx) => {
				const period = { from: addDays(today(), -1), to: today() };
				return countEntries(tx, await selectionCondition(tx, scope, { ...period, person }));
			});
		const plain = await hits('Handläggare');
		expect(plain).toBeGreaterThan(0);
		for (const typed of ['HANDLÄGGARE', 'handläggare', 'ÅSA H', 'åsa', 'HANDLA\u0308GGARE']) {
			expect(await hits(typed), typed).toBe(plain);
		}
		expect(await hits('Asa')).toBe(0);
	});
});
