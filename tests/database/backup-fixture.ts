import { readFile } from 'node:fs/promises';
import type { Sql } from 'postgres';
import { NOT_CARRIED } from '../../src/lib/server/backup/read-catalogue';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { sealLog } from '../../src/lib/server/log/seal';
import type { Scope } from '../../src/lib/server/scope';
import { createToken } from '../../src/lib/server/tokens/write-token';
import { activatedUser } from '../support/activated-user';
import { askMeasures } from '../support/ask-measures';
import { event, note } from '../support/example-case';
import { connectAsOwner, type WhereItLies } from '../support/owner';
import { ownerOf } from './fixture';
import { casesFile, fixtureFile, importWhole } from './import-fixture';
import { saveExample } from './log-fixture';

/** Real cases, enough for every measure, of few months: each is as much again to publish. */
const CASES = 120;
/** What is easily lost on the way to a file and back. */
export const ODD_WORDS = 'Å "citat" \\n \\ \t\r\n1;2,{3} null NULL \u0001 🏥 é e\u0301';

/** Fills an installation with something of most that there is. Runs at a given time. */
export async function fillInstallation(database: Database, scope: Scope): Promise<void> {
	const text = await readFile(fixtureFile('svu-2018-2019.csv').path, 'utf8');
	const [header = '', ...lines] = text.split(/\r?\n/);
	const few = lines.filter((line) => !/;20(18-0|19-|20-)/.test(line)).slice(0, CASES);
	await importWhole(database, scope, casesFile(header, ...few));
	await saveExample(database, scope, 'B-1', { notes: [note('Hemtjänst "kväll"\när klar')] });
	await saveExample(database, scope, 'B-2', { events: [event('admitted', '2020-03-01')] });
	await activatedUser(database, scope);
	const key = { name: 'Power BI', role: 'manager', days: 30, committees: ['ÄN'] } as const;
	await transaction(database, scope, (tx) =>
		createToken(tx, scope, { ...key, committees: [...key.committees] })
	);
	await publishDue(database, scope.kommun);
	const owner = await ownerOf(database);
	await owner`insert into region values ('99', ${ODD_WORDS})`;
	// A month that nobody may write in any more: its rows are to come back all the same.
	await owner`insert into frozen_month values (${scope.kommun}, 'ÄN', '2018-09', now())`;
	await sealLog(database);
}

/** Every measure of every month, as the machine interface gives it. */
export async function everyMeasure(database: Database, scope: Scope): Promise<string> {
	const answers = [];
	const period = { from: '2018-01', to: '2020-03' };
	const byWard = { from: '2018-09', to: '2018-12', by: 'ward' };
	for (const parameters of [period, byWard]) {
		answers.push(await askMeasures(database, scope, 'all', parameters));
	}
	return JSON.stringify(answers);
}

/** What the catalogue says of everything that holds the rows to something, whoever made it. */
const RULES = {
	columns: `select table_name || '.' || column_name || ' ' || data_type || coalesce(column_default, '')
		from information_schema.columns where table_schema = 'public'`,
	constraints: `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
		from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'`,
	indexes: `select indexdef from pg_indexes where schemaname = 'public'`,
	triggers: `select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal`,
	policies: `select tablename || ' ' || policyname || ' ' || roles::text || ' ' || coalesce(qual, '') || coalesce(with_check, '')
		from pg_policies`,
	grants: `select table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants
		where grantee like 'svu%' and table_schema = 'public'`
};

/** All rows that are carried over, by table, and all rules, as the owner sees them. */
export async function contents(place: WhereItLies): Promise<Record<string, string[]>> {
	const { sql, close } = await connectAsOwner(place);
	const tables = await sql<{ name: string }[]>`
		select tablename as name from pg_tables where schemaname = 'public' order by 1`;
	const questions = tables
		.filter(({ name }) => !NOT_CARRIED.has(name))
		.map(({ name }): [string, string] => [name, `select row_to_json(t)::text from ${name} t`]);
	const rows = await answers(sql, questions);
	const rules = await rulesOf(sql);
	await close();
	return { ...rows, ...rules };
}

/** What holds the rows to something, as the catalogue says it. */
export const rulesOf = (sql: Sql): Promise<Record<string, string[]>> =>
	answers(sql, Object.entries(RULES));

async function answers(sql: Sql, questions: [string, string][]): Promise<Record<string, string[]>> {
	const found: Record<string, string[]> = {};
	for (const [name, question] of questions) {
		const rows = await sql.unsafe(question).values();
		found[name] = rows.map(([text]) => String(text)).sort();
	}
	return found;
}
