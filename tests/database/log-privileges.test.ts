import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/lib/domain/access/role';
import { readLogAddress } from '../../src/lib/domain/log/address';
import { systemScope } from '../../src/lib/server/access/gate';
import { today } from '../../src/lib/server/clock';
import type { Handle } from '../../src/lib/server/database/handle';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { loadLogPage } from '../../src/lib/server/log/read-log-page';
import { recordSignIn } from '../../src/lib/server/log/record-sign-in';
import { sealLog } from '../../src/lib/server/log/seal';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { ownerOf } from './fixture';
import { freshInstallation } from './import-fixture';
import { loggedBy, saveExample } from './log-fixture';

let database: Database;
let scope: Scope;
const as = (...roles: Role[]) => mintScope({ ...scope, roles });

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	await saveExample(database, scope, 'B-1');
	await sealLog(database);
});

const WRITES = {
	'change an entry': `update log_entry set actor = 'x'`,
	'remove an entry': 'delete from log_entry',
	'empty the log': 'truncate log_entry',
	'change a link': `update log_seal set hash = 'x'`,
	'remove a link': 'delete from log_seal',
	'empty the chain': 'truncate log_seal',
	'say how far the chain reaches back': `update log_chain set first_position = 1`,
	'give the chain another name': `update log_chain set id = gen_random_uuid()`,
	'remove what the chain knows of itself': 'delete from log_chain',
	'change a spot check': `update log_review set actor = 'x'`,
	'change a mark': `update log_review_mark set note = null`,
	'choose an entry’s number': `insert into log_entry overriding system value select 1, '1', now(), 'x', 'x', null, '2480', null, 'sign-in', null, null, '{}'`,
	'choose an entry’s transaction': `insert into log_entry (txid, at, actor, actor_id, kommun, event, details) values ('1', now(), 'x', 'x', '2480', 'sign-in', '{}')`
};

describe.each(['svu_app', 'svu_signin', 'svu_log'] as const)('as %s nobody can', (role) => {
	const handle = (): Handle =>
		({ svu_app: database, svu_signin: database.signin, svu_log: database.log })[role];

	it.each(Object.entries(WRITES))('%s', async (_, statement) => {
		await expect(handle().sql.unsafe(statement)).rejects.toThrow('permission denied');
	});

	it('make rules or triggers on the log, own it or turn its policies off', async () => {
		for (const statement of [
			'alter table log_entry disable row level security',
			'drop table log_entry',
			`create trigger none before insert on log_entry for each row execute function suppress_redundant_updates_trigger()`
		]) {
			await expect(handle().sql.unsafe(statement)).rejects.toThrow(
				/must be owner|permission denied/
			);
		}
	});
});

describe('the log is read', () => {
	it.each(['svu_app', 'svu_signin'] as const)('by nobody as %s', async (role) => {
		const { sql } = role === 'svu_app' ? database : database.signin;
		for (const table of ['log_entry', 'log_seal', 'log_review', 'log_review_mark']) {
			await expect(sql.unsafe(`select * from ${table}`)).rejects.toThrow('permission denied');
		}
	});

	const count = (reader: Scope) =>
		transaction(database.log, reader, async (tx) => {
			const [row] = await tx.execute<{ count: number }>('select count(*)::int from log_entry');
			return row?.count;
		});

	it('by a systemförvaltare of the kommun, and by no other role', async () => {
		expect(await count(as('administrator'))).toBe(1);
		for (const role of ['case-worker', 'manager', 'collaboration'] as const) {
			expect(await count(as(role)), role).toBe(0);
		}
	});

	it('by nobody in another kommun', async () => {
		const neighbour = mintScope({ ...scope, kommun: '2482', roles: ['administrator'] });
		expect(await count(neighbour)).toBe(0);
	});

	it('by nobody who has not said who acts', async () => {
		expect(await database.log.sql`select * from log_entry`).toHaveLength(0);
		expect(await database.log.sql`select * from log_seal`).toHaveLength(0);
	});

	it('without what the case says: its keepers see the number only', async () => {
		const reader = as('administrator');
		const read = (columns: string) =>
			transaction(database.log, reader, (tx) => tx.execute(`select ${columns} from cases`));
		expect(await read('number, committee')).toEqual([{ number: 'B-1', committee: 'ÄN' }]);
		await expect(read('record')).rejects.toThrow('permission denied');
		await expect(read('birth_year')).rejects.toThrow('permission denied');
		await expect(
			transaction(database.log, reader, (tx) => tx.execute('select * from case_revision'))
		).rejects.toThrow('permission denied');
	});
});

describe('an entry is written', () => {
	const insert = (values: string) =>
		transaction(database, scope, (tx) =>
			tx.execute(
				`insert into log_entry (actor, actor_id, address, kommun, at, event, details)
				values (${values}, now(), 'case-read', '{}')`
			)
		);

	it('in nobody’s name but the actor’s, and for no other kommun', async () => {
		const own = `'${scope.actor}', '${scope.actorId}', null, '2480'`;
		await expect(insert(own)).resolves.toBeDefined();
		for (const forged of [
			own.replace(`'${scope.actor}'`, `'någon annan'`),
			own.replace(`, '${scope.actorId}'`, `, 'annan'`),
			own.replace('null', `'10.0.0.1'`),
			own.replace('2480', '2482')
		]) {
			await expect(insert(forged), forged).rejects.toThrow('row-level security');
		}
	});

	it('by sign-in about signing in, and nothing else', async () => {
		const entry = { actorId: null, address: '10.0.0.7', kommun: null, details: { why: 'okänd' } };
		const [logged] = await loggedBy(database, () =>
			recordSignIn(database.signin.orm, {
				...entry,
				event: 'sign-in-failed',
				actor: '19121212-1212 anna'
			})
		);
		expect(logged).toMatchObject({ event: 'sign-in-failed', actor_id: 'okänd', kommun: null });
		expect(logged?.actor).toBe('(personnummer borttaget) anna');
		await expect(
			database.signin.sql`insert into log_entry (at, actor, actor_id, event, details)
				values (now(), 'x', 'x', 'case-read', '{}')`
		).rejects.toThrow('row-level security');
	});
});

describe('the chain', () => {
	it('is written by the installation’s own work alone', async () => {
		const seal = (by: Scope) =>
			transaction(database.log, by, (tx) =>
				tx.execute(`insert into log_seal values (1000, 1000, 'x', now())`)
			);
		await expect(seal(as('administrator'))).rejects.toThrow('row-level security');
		await expect(seal(await systemScope(database, '2480'))).resolves.toBeDefined();
	});

	it('gives what ids stand for to the keepers of the kommun’s log alone', async () => {
		const owner = await ownerOf(database);
		const [token] = await owner<{ id: string }[]>`
			insert into api_token (kommun, name, role, committees, token_hash, shown_prefix, created_by,
				created_at, expires_at)
			values ('2480', 'Power BI', 'manager', '{ÄN}', repeat('a', 64), 'svu_x', 'x', now(), now() + interval '30 days')
			returning id`;
		const names = (reader: Scope) =>
			transaction(database.log, reader, (tx) =>
				tx.execute(`select name from svu_log_names(array['${token?.id}']::uuid[])`)
			);
		expect(await names(as('administrator'))).toEqual([{ name: 'Power BI' }]);
		expect(await names(as('case-worker'))).toEqual([]);
		const neighbour = mintScope({ ...scope, kommun: '2482', roles: ['administrator'] });
		expect(await names(neighbour)).toEqual([]);
	});

	it('says which entries are about a case to the keepers of the kommun’s log alone', async () => {
		const owner = await ownerOf(database);
		const seen = randomUUID();
		const entries = await owner<{ id: string }[]>`
			insert into log_entry (at, actor, actor_id, kommun, event, case_id, case_ids, details) values
				(now(), 'x', 'x', '2480', 'case-read', ${seen}, null, '{}'),
				(now(), 'x', 'x', '2480', 'case-list-read', null, ${[randomUUID(), seen]}::uuid[], '{}'),
				(now(), 'x', 'x', '2480', 'case-list-read', null, ${[randomUUID()]}::uuid[], '{}'),
				(now(), 'x', 'x', '2482', 'case-list-read', null, ${[seen]}::uuid[], '{}')
			returning id::text`;
		const about = (reader: Scope) =>
			transaction(database.log, reader, (tx) =>
				tx.execute(
					`select id::text from svu_entries_about(array['${seen}']::uuid[]) as about(id) order by about.id`
				)
			);
		const [own, inList, , elsewhere] = entries;
		expect(await about(as('administrator'))).toEqual([own, inList]);
		expect(await about(as('case-worker'))).toEqual([]);
		const neighbour = mintScope({ ...scope, kommun: '2482', roles: ['administrator'] });
		expect(await about(neighbour)).toEqual([elsewhere]);
		const { rows } = await transaction(database.log, as('administrator'), (tx) =>
			loadLogPage(
				tx,
				as('administrator'),
				readLogAddress(new URLSearchParams(`arende=${seen}`), today())
			)
		);
		expect(rows.map(({ event }) => event).sort()).toEqual(['case-list-read', 'case-read']);
	});

	it('hides what a change of a case was from those who may not read cases', async () => {
		const digests = (handle: Handle) =>
			handle.sql`select * from svu_check_cases('2480', array(select gen_random_uuid()))`;
		expect(await digests(database.log)).toEqual([]);
		await expect(digests(database)).rejects.toThrow('permission denied');
		await expect(digests(database.signin)).rejects.toThrow('permission denied');
	});

	it('leaves no privilege on the log to anybody else', async () => {
		const owner = await ownerOf(database);
		const granted = await owner`
			select distinct grantee, table_name, privilege_type from information_schema.role_table_grants
			where table_name like 'log\\_%' and grantee not in (select tableowner from pg_tables)
			order by 1, 2, 3`;
		expect(granted.map((row) => Object.values(row).join(' '))).toEqual([
			'svu_log log_chain SELECT',
			'svu_log log_entry SELECT',
			'svu_log log_review INSERT',
			'svu_log log_review SELECT',
			'svu_log log_review_mark SELECT',
			'svu_log log_seal INSERT',
			'svu_log log_seal SELECT'
		]);
	});
});
