import { beforeAll, describe, expect, it } from 'vitest';
import { INITIAL_KOMMUN } from '../../src/lib/domain/lists/initial';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Handle } from '../../src/lib/server/database/handle';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { exampleCase } from '../support/example-case';
import { freshDatabase, freshPlace, openedAt, ownerOf, testedKind } from './fixture';

/** What the database answers to whoever lacks the right, or may not go around a policy. */
const REFUSED = { code: '42501' };
const CASE_ID = '5f8f2a5e-3f2c-4c55-9a54-0d6f5b1c7a11';

let database: Database;
/** Each of the application's three logins. */
let logins: Record<string, Handle>;

beforeAll(async () => {
	database = await freshDatabase();
	logins = { svu_app: database, svu_signin: database.signin, svu_log: database.log };
	const scope = await cliScope(database);
	const change = { id: CASE_ID, baseVersion: 0, record: exampleCase() };
	const how = {
		source: 'form',
		at: new Date('2020-01-15T09:00:00Z'),
		today: '2020-01-15'
	} as const;
	const saved = await transaction(database, scope, (tx) => saveCases(tx, scope, [change], how));
	expect(saved.ok).toBe(true);
});

/** Says that the actor is everybody at once: nothing hinders whoever may write SQL from that. */
const SAY_EVERYTHING = `select set_config('svu.kommun', '${INITIAL_KOMMUN.code}', true),
	set_config('svu.region', '24', true), set_config('svu.committees', 'ÄN,IFN', true),
	set_config('svu.may', 'cases.read,cases.write,import,lists.write,users.write,log.read,upkeep', true)`;

/** Tries one statement in a transaction of a login. */
const attempt = ({ sql }: Handle, statement: string) =>
	sql.begin(async (tx) => {
		await tx.unsafe(SAY_EVERYTHING);
		return await tx.unsafe(statement);
	});

describe.skipIf(testedKind === 'embedded')('with any of the application’s own logins', () => {
	const NAMES = ['svu_app', 'svu_signin', 'svu_log'] as const;

	it.each(NAMES)('%s is no role but its own', async (name) => {
		const handle = logins[name] as Handle;
		const owner = await ownerOf(database);
		const roles = await owner<{ role: string }[]>`
			select rolname as role from pg_roles where rolname not like ${`${name}%`}
			and (rolname not like 'svu\\_%' or rolname in ('svu_app', 'svu_signin', 'svu_log'))`;
		expect(roles.length).toBeGreaterThan(5);
		for (const { role } of roles) {
			await expect(attempt(handle, `set role "${role}"`), role).rejects.toMatchObject(REFUSED);
		}
		const [me] = await owner<{ user: string }[]>`select current_user as user`;
		await expect(attempt(handle, `set session authorization "${me?.user}"`)).rejects.toMatchObject(
			REFUSED
		);
	});

	it.each(NAMES)('%s cannot change what holds it', async (name) => {
		const handle = logins[name] as Handle;
		for (const statement of [
			'alter table cases disable row level security',
			'alter table cases no force row level security',
			'drop policy app_select on cases',
			'alter policy app_select on cases using (true)',
			'create policy mine on cases for select using (true)',
			'alter table cases add column mine text',
			'create or replace function svu_may(variadic wanted text[]) returns boolean language sql as $$ select true $$',
			'drop function svu_committees() cascade',
			`alter role ${name} bypassrls`,
			'alter role current_user superuser',
			`create role mine`,
			'create schema mine',
			'create table public.mine (id int)',
			'create temporary table mine (id int)',
			`create function public.mine() returns int language sql as 'select 1'`,
			'create view public.mine as select * from cases',
			'create rule mine as on insert to cases do also nothing',
			'drop table cases',
			'truncate cases',
			`set session_replication_role = replica`
		]) {
			await expect(attempt(handle, statement), statement).rejects.toMatchObject(REFUSED);
		}
	});

	it.each(NAMES)('%s reads no secrets, files or programs of the server', async (name) => {
		const handle = logins[name] as Handle;
		for (const statement of [
			'select * from svu_private.login',
			'select * from pg_authid',
			'select * from pg_user_mapping',
			'select * from drizzle.__drizzle_migrations',
			`select pg_read_file('/etc/hostname')`,
			`copy cases to '/tmp/svu-prov.csv'`,
			`copy cases to program 'cat'`,
			`select lo_import('/etc/hostname')`
		]) {
			await expect(attempt(handle, statement), statement).rejects.toMatchObject(REFUSED);
		}
	});

	it('what a login was given it cannot give on', async () => {
		const owner = await ownerOf(database);
		const rights = () => owner`select relname, relacl::text from pg_class where relname = 'cases'`;
		const before = await rights();
		await attempt(database, 'grant select on cases to public');
		expect(await rights()).toEqual(before);
	});

	it('turning row security off gives an error, not the rows', async () => {
		await expect(
			attempt(database, 'set local row_security = off; select * from cases')
		).rejects.toMatchObject(REFUSED);
	});

	it('the planner’s samples of the cases are not shown', async () => {
		await (await ownerOf(database))`analyze cases`;
		expect(
			await attempt(database, `select * from pg_stats where tablename = 'cases'`)
		).toHaveLength(0);
	});

	it('even who says to be everybody at once reaches no log and no history', async () => {
		const owner = await ownerOf(database);
		const logs = await owner<{ name: string; column: string }[]>`
			select relname as name, attname as column from pg_class
			join pg_attribute on attrelid = pg_class.oid and attnum = 1
			where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like 'log\\_%'`;
		for (const { name, column } of logs) {
			for (const statement of [
				`select * from ${name}`,
				`update ${name} set ${column} = default`,
				`delete from ${name}`,
				`truncate ${name}`
			]) {
				await expect(attempt(database, statement), statement).rejects.toMatchObject(REFUSED);
			}
		}
		for (const statement of [
			`update case_revision set actor = 'någon annan'`,
			'delete from case_revision'
		]) {
			await expect(attempt(database, statement), statement).rejects.toMatchObject(REFUSED);
		}
	});

	it('nobody without a login of this database gets in', async () => {
		const owner = await ownerOf(database);
		const [open] = await owner`
			select 1 from pg_database, aclexplode(datacl)
			where datname = current_database() and grantee = 0`;
		expect(open).toBeUndefined();
	});
});

describe.skipIf(testedKind === 'embedded')('a login that changes what is its own', () => {
	it.each([
		['svu_app', `alter role current_user password 'mitt'`],
		['svu_signin', 'alter role current_user password null']
	])('%s: %s locks nobody out, neither now nor at the next start', async (name, statement) => {
		const place = await freshPlace();
		const opened = await openedAt(place);
		const { sql } = name === 'svu_app' ? opened : opened.signin;
		await sql.unsafe(statement);
		const owner = await ownerOf(opened);
		await owner`select pg_terminate_backend(pid) from pg_stat_activity
			where usename like ${`${name}%`} and datname = current_database()`;
		await expect.poll(() => sql`select 1 as one`.catch(() => null)).toMatchObject([{ one: 1 }]);
		await sql.unsafe(statement);
		await expectToWork(await openedAt(place));
	});

	it.each(['current_user', 'current_user in database %'])(
		'has its settings for as long as its connections last: %s',
		async (whose) => {
			const opened = await openedAt(await freshPlace());
			const owner = await ownerOf(opened);
			const { sql } = opened.log;
			const [{ database: name } = {}] = await sql`select current_database() as database`;
			await sql.unsafe(
				`alter role ${whose.replace('%', String(name))} set default_transaction_read_only = on`
			);
			await owner`select pg_terminate_backend(pid) from pg_stat_activity
				where usename like 'svu_log%' and datname = current_database()`;
			await expect
				.poll(() => sql`show default_transaction_read_only`.catch(() => null))
				.toEqual([{ default_transaction_read_only: 'off' }]);
		}
	);

	async function expectToWork(opened: Database): Promise<void> {
		for (const { sql } of [opened, opened.signin, opened.log]) {
			expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }]);
		}
	}
});

describe('without saying who acts', () => {
	it('the application finds no case, by search or by number', async () => {
		expect(await database.sql`select 1 from cases`).toEqual([]);
		expect(await database.sql`select 1 from cases where id = ${CASE_ID}`).toEqual([]);
		const owner = await ownerOf(database);
		expect(await owner`select 1 from cases`).toHaveLength(1);
	});

	it('who acted in one transaction does not in the next of the same connection', async () => {
		const counts = await Promise.all(
			Array.from({ length: 20 }, async () => {
				const [held] = await attempt(database, 'select count(*)::int as cases from cases');
				const [free] = await database.sql`select count(*)::int as cases from cases`;
				return [held?.cases as number, free?.cases as number];
			})
		);
		expect(counts).toEqual(Array.from({ length: 20 }, () => [1, 0]));
	});
});
