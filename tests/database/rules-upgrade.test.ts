import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Handle } from '../../src/lib/server/database/handle';
import { openDatabase } from '../../src/lib/server/database/open';
import { knownMigrations } from '../../src/lib/server/database/program-version';
import { explainHindrance, RowsInTheWay } from '../../src/lib/server/database/rows-in-the-way';
import { connectAsOwner } from '../support/owner';
import { emptyDatabase, type Copy } from '../support/template';

/** Migrations there were before the database held rows to the rules of `docs/decisions/keys-and-rules.md`. */
const FORMER = 28;
const CASE = '00000000-0000-4000-8000-000000000001';

let old: Copy;

beforeAll(async () => {
	const template = inject('template');
	old = await emptyDatabase('server' in template ? template.server : undefined);
	await (await openDatabase(old.place, makeFormer)).close();
});

afterAll(() => old.remove());

/** An installation of a version from before the rules, with rows that break them. */
async function makeFormer({ sql: owner }: Handle): Promise<void> {
	await owner.begin(async (sql) => {
		await sql`create schema drizzle`;
		await sql`create table drizzle.__drizzle_migrations
			(id serial primary key, hash text not null, created_at bigint)`;
		for (const file of knownMigrations().slice(0, FORMER)) {
			for (const statement of file.sql) await sql.unsafe(statement);
			await sql`insert into drizzle.__drizzle_migrations (hash, created_at)
				values (${file.hash}, ${file.folderMillis})`;
		}
		await sql`insert into region values ('24', 'Västerbotten')`;
		await sql`insert into kommun values ('2480', 'Umeå', '24')`;
		await sql`insert into committee values ('2480', 'ÄN', 'ÄN', 'Äldrenämnden', 65, 0)`;
		await sql.unsafe(`insert into cases (id, kommun, committee, number, number_key, serial, record, sex,
				age_band, care_form, ward, health_centre, plan, admitted, waiting, running, counted_to,
				version, created_at, updated_at)
			values ('${CASE}', '2480', 'ÄN', 'U-1', 'U-1', '1', '{"protectedIdentity": false}', 'man', '80+',
				'rehab', 'okänd', 'okänd', 'okänd', '2020-01-01', false, false, '2020-01-01', 1, now(), now())`);
		for (const age of ['80+', '65–79']) {
			await sql`insert into case_contribution values (${CASE}, '2020-01', '2480', 'ÄN', 'man', ${age},
				'okänd', 'okänd', 'okänd', 'somatisk', '{}')`;
		}
		await sql`insert into agreement
			(kommun, valid_from, valid_to, free_days, noon_rule, model, same_day_in_average)
			values ('2480', '2020-01-01', '2020-12-31', 3, true, 'average', true),
				('2480', '2020-12-31', null, 3, true, 'average', true)`;
		await sql`insert into series (kommun, name, unit, direction, position)
			values ('2480', 'Platser', 'antal', 'neutral', 0)`;
		await sql`insert into series_value select id, '2020-01', 4 from series`;
	});
}

/** What the program says when it starts with this version; null when it starts. */
async function hindrance(): Promise<unknown> {
	try {
		await (await openDatabase(old.place)).close();
		return null;
	} catch (error) {
		return error;
	}
}

/** Does something as the owner, and lets go of the database. */
async function asOwner<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
	const { sql, close } = await connectAsOwner(old.place);
	try {
		return await work(sql);
	} finally {
		await close();
	}
}

it('rows that break a rule are in the way of the upgrade, which says what they are and changes nothing', async () => {
	const failure = await hindrance();
	expect(failure).toBeInstanceOf(RowsInTheWay);
	expect(String(failure)).toBe(
		'RowsInTheWay: Databasen kan inte uppgraderas: ett ärende räknas två gånger i samma månad. ' +
			'Ingenting har ändrats. Raderna visas av: SELECT kommun, case_id, month FROM case_contribution ' +
			'GROUP BY 1, 2, 3 HAVING count(*) > 1'
	);
	const applied = await asOwner((sql) => sql`select id from drizzle.__drizzle_migrations`);
	expect(applied).toHaveLength(FORMER);
});

it('each is told of until it is put right, and then the rows there are have their kommun', async () => {
	await asOwner((sql) => sql`delete from case_contribution where age = '65–79'`);
	expect(String(await hindrance())).toContain('ett ärende har en vårdform som inte finns');
	await asOwner((sql) => sql`update cases set care_form = 'somatisk'`);
	expect(String(await hindrance())).toContain('två avtal för samma vårdform gäller samma dag');
	await asOwner(
		(sql) => sql`update agreement set valid_from = '2021-01-01' where valid_to is null`
	);
	expect(await hindrance()).toBe(null);
	expect(await asOwner((sql) => sql`select kommun, month, value from series_value`)).toEqual([
		{ kommun: '2480', month: '2020-01', value: 4 }
	]);
});

it('an upgrade that fails for another reason says so as it is', () => {
	const other = new Error('no space');
	expect(explainHindrance(other)).toBe(other);
});
