import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/lib/server/database/open';
import { ownerOf } from './fixture';
import { ACTOR_NAMES } from './row-level-security/actors';
import { rowsOf } from './row-level-security/expectation';
import {
	canMove,
	reached,
	ONE_ROLES_TABLES,
	seededDatabase,
	TABLES
} from './row-level-security/statements';

let database: Database;

beforeAll(async () => {
	database = await seededDatabase();
});

describe('the database', () => {
	it('has no table but those whose readers are written down here, and holds each by policies', async () => {
		const owner = await ownerOf(database);
		const found = await owner<{ name: string; held: boolean }[]>`
			select relname as name, relrowsecurity as held from pg_class
			where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f', 'v', 'm')`;
		expect(Object.fromEntries(found.map(({ name, held }) => [name, held]))).toEqual(
			Object.fromEntries(
				[...Object.keys(TABLES), ...Object.keys(ONE_ROLES_TABLES)].map((name) => [name, true])
			)
		);
	});

	it('gives the application roles that own nothing, pass no policy and may make no roles', async () => {
		const owner = await ownerOf(database);
		const roles = await owner`
			select rolname from pg_roles where rolname like 'svu\\_%'
			and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`;
		expect(roles).toEqual([]);
		const owned = await owner`
			select classid::regclass, objid from pg_shdepend join pg_roles on pg_roles.oid = refobjid
			where deptype = 'o' and rolname like 'svu\\_%'`;
		expect(owned).toEqual([]);
		const members = await owner`
			select member.rolname as member, granted.rolname as granted from pg_auth_members
			join pg_roles member on member.oid = pg_auth_members.member
			join pg_roles granted on granted.oid = roleid
			where member.rolname like 'svu\\_%' and member.rolname !~ ('^' || granted.rolname || '_[0-9]+$')`;
		expect(members).toEqual([]);
	});

	it('keeps accounts and the log to the role that each belongs to', async () => {
		const owner = await ownerOf(database);
		const rights = await owner<{ name: string; role: string; rights: string }[]>`
			select name, role, string_agg(distinct privilege, ', ' order by privilege) as rights from (
				select relname as name, grantee::regrole::text as role, privilege_type as privilege
				from pg_class, aclexplode(relacl) where relnamespace = 'public'::regnamespace
				union all
				select relname, grantee::regrole::text, privilege_type from pg_class
				join pg_attribute on attrelid = pg_class.oid, aclexplode(attacl)
				where relnamespace = 'public'::regnamespace
			) as granted where role like 'svu%' group by name, role`;
		const found: Record<string, Record<string, string>> = {};
		for (const { name, role, rights: held } of rights) {
			if (name in ONE_ROLES_TABLES) found[name] = { ...found[name], [role]: held };
		}
		expect(found).toEqual(ONE_ROLES_TABLES);
	});

	it('has few functions that run with its owner’s rights, each for one role alone', async () => {
		const owner = await ownerOf(database);
		const functions = await owner<{ name: string; roles: string }[]>`
			select proname as name, string_agg(grantee::regrole::text, ', ') as roles
			from pg_proc, aclexplode(proacl)
			where pronamespace = 'public'::regnamespace and prosecdef and grantee <> proowner
			group by proname`;
		expect(Object.fromEntries(functions.map(({ name, roles }) => [name, roles]))).toEqual({
			svu_cases_marked: 'svu_app',
			svu_cases_to_check: 'svu_log',
			svu_check_cases: 'svu_log',
			svu_check_published: 'svu_log',
			svu_colleagues: 'svu_app',
			svu_entries_about: 'svu_log',
			svu_erase_notes: 'svu_app',
			svu_last_rights_change: 'svu_signin',
			svu_last_setting_change: 'svu_app',
			svu_log_names: 'svu_log',
			svu_protect_case: 'svu_app',
			svu_published_digest: 'svu_app',
			svu_published_months: 'svu_log',
			svu_remove_past_cases: 'svu_app'
		});
	});

	it('gives nothing to everybody: each right is a role’s', async () => {
		const owner = await ownerOf(database);
		const granted = await owner`
			select relname, privilege_type from pg_class, aclexplode(relacl)
			where relnamespace = 'public'::regnamespace and grantee = 0`;
		expect(granted).toEqual([]);
	});
});

/** The names of the rows, or a word for none. */
const words = (names: readonly string[]) => names.join(', ') || 'nothing';

describe.each(Object.entries(TABLES))('statements without any filter on %s', (name, table) => {
	it.each(
		ACTOR_NAMES.map((actor) => ({
			actor,
			reads: words(rowsOf(table.reads, actor)),
			adds: words(rowsOf(table.adds, actor)),
			changes: words(rowsOf(table.changes, actor)),
			removes: words(rowsOf(table.removes, actor))
		}))
	)(
		'as $actor read $reads, add $adds, change $changes, remove $removes',
		async ({ actor, reads, adds, changes, removes }) => {
			const found = await reached(database, actor, name);
			expect({
				reads: words(found.reads),
				adds: words(found.adds),
				changes: words(found.changes.names),
				removes: words(found.removes.names)
			}).toEqual({ reads, adds, changes, removes });
			for (const { names, blind } of [found.changes, found.removes]) {
				expect(blind).toBe(names.length);
			}
		}
	);
});

describe('nobody moves a row out of what is theirs', () => {
	const changeable = Object.entries(TABLES).filter(
		([, { changes }]) => Object.keys(changes).length
	);
	const having = (column: string) =>
		changeable
			.filter(([, { places, row }]) => places.some((place) => column in row(place, 'seeded')))
			.map(([name]) => name);

	it.each(having('kommun'))('to another kommun of the region: %s', async (name) => {
		for (const actor of ACTOR_NAMES) {
			if (actor === 'neighbour') continue;
			expect([actor, await canMove(database, actor, name, { kommun: '2482' })]).toEqual([
				actor,
				false
			]);
		}
	});

	it.each(having('committee'))('to a committee that is not theirs: %s', async (name) => {
		for (const actor of ['worker', 'neighbour', 'stranger'] as const) {
			expect([actor, await canMove(database, actor, name, { committee: 'IFN' })]).toEqual([
				actor,
				false
			]);
		}
	});

	it('nor to another region, nor a value to another’s series or file', async () => {
		expect(await canMove(database, 'administrator', 'list_item', { region: '25' })).toBe(false);
		const owner = await ownerOf(database);
		const [series] = await owner`select id from series where kommun = '2482'`;
		const [file] = await owner`select id from import_batch where kommun = '2482' limit 1`;
		expect(await canMove(database, 'manager', 'series_value', { series_id: series?.id })).toBe(
			false
		);
		expect(await canMove(database, 'worker', 'import_row', { import_id: file?.id })).toBe(false);
	});
});
