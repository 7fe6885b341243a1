import type { Sql, TransactionSql } from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownerOf } from './fixture';
import { freshInstallation } from './import-fixture';
import { saveExample } from './log-fixture';

let owner: Sql;

beforeAll(async () => {
	const { database, scope } = await freshInstallation();
	owner = await ownerOf(database);
	await saveExample(database, scope, 'R-1');
	await owner`insert into import_batch
		(kommun, id, kind, committees, status, filename, actor, summary, created_at)
		values ('2480', gen_random_uuid(), 'cases', '{}', 'staged', 'prov.csv', 'prov', '{}', now())`;
	await owner`insert into held_file (kommun, id, owner, import_id, kind, name, size, phase)
		values ('2480', gen_random_uuid(), 'prov', gen_random_uuid(), 'cases', 'prov.csv', 1, 'reading')`;
	await owner`insert into agreement
		(kommun, valid_from, free_days, noon_rule, model, same_day_in_average)
		values ('2480', '2018-01-01', 3, true, 'average', true)`;
});

class RolledBack extends Error {}

/** The rule that keeps even the owner from doing something; null: nothing does. Leaves nothing behind. */
async function refusedBy(work: (sql: TransactionSql) => Promise<unknown>): Promise<string | null> {
	try {
		await owner.begin(async (sql) => {
			await work(sql);
			throw new RolledBack();
		});
	} catch (error) {
		if (error instanceof RolledBack) return null;
		return String((error as { constraint_name?: string }).constraint_name ?? error);
	}
	return null;
}

/** Adds a row like one that is there, with something else in it. */
const another = (sql: TransactionSql, table: string, different: object = {}) =>
	sql.unsafe(
		`insert into ${table} overriding system value
			select (jsonb_populate_record(${table}, $1::text::jsonb)).* from ${table} limit 1`,
		[JSON.stringify(different)]
	);

/** What belongs to the installation and not to a kommun: accounts, keys and the log’s one chain. */
const OF_THE_INSTALLATION = ['app_user', 'api_token', 'kommun', 'log_entry', 'log_review'];

describe('the kommun', () => {
	const ofKommuner = `(select attrelid, attnum from pg_attribute join pg_class on pg_class.oid = attrelid
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attname = 'kommun'
			and relname <> all (array['${OF_THE_INSTALLATION.join("','")}']))`;

	it('is a part of every key of what is a kommun’s', async () => {
		const keys = await owner.unsafe<{ name: string }[]>(`
			select indexrelid::regclass::text as name from pg_index
			join ${ofKommuner} as here on attrelid = indrelid
			where (indisunique or indisexclusion)
				and pg_get_indexdef(indexrelid) !~ '\\mkommun\\M'`);
		expect(keys.map(({ name }) => name)).toEqual([]);
	});

	it('is a part of every reference from one such table to another', async () => {
		const references = await owner.unsafe<{ name: string }[]>(`
			select conname as name from pg_constraint
			join ${ofKommuner} as here on here.attrelid = conrelid
			join ${ofKommuner} as there on there.attrelid = confrelid
			where contype = 'f' and not (here.attnum = any (conkey) and there.attnum = any (confkey))`);
		expect(references.map(({ name }) => name)).toEqual([]);
	});

	it('stands in every row of cases, files, series and settings', async () => {
		const without = await owner<{ name: string }[]>`
			select relname as name from pg_class
			where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not exists (
				select from pg_attribute where attrelid = pg_class.oid and attname = 'kommun')
			order by relname`;
		expect(without.map(({ name }) => name)).toEqual([
			...['kommun', 'list_item', 'log_chain', 'log_review_mark', 'log_seal', 'one_time_link'],
			...['region', 'setting', 'sign_in_rate', 'sign_in_secret', 'sign_in_verification'],
			...['user_account', 'user_committee', 'user_role', 'user_session', 'user_totp']
		]);
	});
});

describe('the database itself refuses', () => {
	it('that a case counts twice in a month', async () => {
		expect(await refusedBy((sql) => another(sql, 'case_contribution'))).toBe(
			'case_contribution_kommun_case_id_month_pk'
		);
		const later = { month: '2031-01' };
		expect(await refusedBy((sql) => another(sql, 'case_contribution', later))).toBe(null);
	});

	it('two changes of a case with the same number', async () => {
		const [next] = await owner<{ id: string }[]>`select max(id) + 1 as id from case_revision`;
		expect(await refusedBy((sql) => another(sql, 'case_revision', { id: next?.id }))).toBe(
			'case_revision_version'
		);
		const later = { id: next?.id, version: 7 };
		expect(await refusedBy((sql) => another(sql, 'case_revision', later))).toBe(null);
	});

	it('that a kommun’s history or figures are about another’s case', async () => {
		const elsewhere = { kommun: '2482', version: 7 };
		expect(await refusedBy((sql) => another(sql, 'case_revision', elsewhere))).toBe(
			'case_revision_kommun_case_id_cases_kommun_id_fk'
		);
		expect(await refusedBy((sql) => another(sql, 'case_contribution', elsewhere))).toBe(
			'case_contribution_kommun_case_id_cases_kommun_id_fk'
		);
	});

	it.each([
		['cases', 'sex', 'kvinna '],
		['cases', 'care_form', 'rehab'],
		['case_contribution', 'sex', ''],
		['case_contribution', 'care_form', 'rehab'],
		['monthly_fact', 'sex', 'alla'],
		['case_revision', 'source', 'hand'],
		['import_batch', 'kind', 'case'],
		['held_file', 'kind', 'xlsx'],
		['agreement', 'care_form', 'alla'],
		['target', 'sex', 'alla'],
		['target', 'kind', 'most']
	])('in %s, a %s that there is not: "%s"', async (table, column, word) => {
		expect(await refusedBy((sql) => sql`update ${sql(table)} set ${sql(column)} = ${word}`)).toBe(
			`${table}_${column}`
		);
	});
});
