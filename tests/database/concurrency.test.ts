import { expect, test } from 'vitest';
import { freshDatabase, ownerOf } from './fixture';

const database = await freshDatabase();
const { sql } = database;
const owner = await ownerOf(database);
await owner`create table note (id integer primary key, words text)`;
await owner`grant all on note to svu_app`;

test('queries that overlap never get one another’s answers', async () => {
	const ask = async (n: number) => {
		const [row] = await sql.unsafe<{ n: number; words: string }[]>(
			'select $1::int as n, repeat($2, $1) as words',
			[n, 'å']
		);
		return row?.n === n && row.words.length === n;
	};
	const answers = await Promise.all(Array.from({ length: 400 }, (_, n) => ask(n)));
	expect(answers.every(Boolean)).toBe(true);
});

test('one query’s error does not reach the queries beside it', async () => {
	const results = await Promise.allSettled(
		Array.from({ length: 200 }, (_, n) =>
			n % 5 === 0
				? sql.unsafe('select 1 / $1::int', [0])
				: sql.unsafe('insert into note values ($1, $2)', [n, 'kvar'])
		)
	);
	expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(40);
	const [kept] = await sql<{ n: number }[]>`select count(*)::int as n from note`;
	expect(kept?.n).toBe(160);
});

test('transactions that overlap each see only their own work until they commit', async () => {
	await sql`delete from note`;
	await Promise.all(
		Array.from({ length: 20 }, (_, n) =>
			sql.begin(async (tx) => {
				await tx`insert into note values (${n}, 'mitt')`;
				await tx`select count(*) from note`;
				await tx`update note set words = ${`klart ${n}`} where id = ${n}`;
			})
		)
	);
	const rows = await sql<{ id: number; words: string }[]>`select * from note order by id`;
	expect(rows.map(({ words }) => words)).toEqual(rows.map(({ id }) => `klart ${id}`));
	expect(rows).toHaveLength(20);
});

test('an error inside a transaction takes back the whole transaction', async () => {
	await sql`delete from note`;
	const work = sql.begin(async (tx) => {
		await tx`insert into note values (1, 'före')`;
		await tx`insert into note values (1, 'samma nummer')`;
	});
	await expect(work).rejects.toThrow(/duplicate key/);
	expect(await sql`select * from note`).toHaveLength(0);
});

test('ten thousand rows go in and out in one statement', async () => {
	await sql`delete from note`;
	const rows = Array.from({ length: 10_000 }, (_, id) => ({ id, words: 'x'.repeat(500) }));
	await sql`insert into note
		select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as new(id integer, words text)`;
	const back = await sql<{ id: number }[]>`select id, words from note order by id`;
	expect(back).toHaveLength(10_000);
	expect(back.at(-1)?.id).toBe(9_999);
});
