import type { Sql, TransactionSql } from 'postgres';
import { readTables, type Table } from '../../src/lib/server/backup/read-catalogue';
import type { TransactionClient } from '../../src/lib/server/database/driver/client';
import { knownMigrations } from '../../src/lib/server/database/program-version';
import { quoted } from '../../src/lib/server/database/quoted';

/** Rows of a table, each a list of PostgreSQL's own texts in the order of the columns. */
export interface Rows {
	columns: string[];
	rows: (string | null)[][];
}
export type Contents = ReadonlyMap<string, Rows>;

/** Columns and tables that only former versions had, with what they may have held. */
const FORMER_COLUMNS: Readonly<Record<string, Record<string, string>>> = {
	import_row: { row: '{}', contributions: '{}' },
	published_figure: { month: '2018-10' },
	published_mask: { month: '2018-10' }
};
const FORMER_TABLES: Readonly<Record<string, Rows>> = {
	published_month: {
		columns: ['kommun', 'month', 'published_on', 'threshold'],
		rows: [['2480', '2018-10', '2018-11-15', '5']]
	}
};

const tablesOf = (sql: Sql | TransactionSql): Promise<Table[]> =>
	// Asked through the driver of the tests, which is the same but for its types.
	readTables(sql as unknown as TransactionClient);

/** All that a database holds, as its owner sees it. */
export async function contentsOf(sql: Sql): Promise<Contents> {
	const found = new Map<string, Rows>();
	for (const { name, columns } of await tablesOf(sql)) {
		const names = columns.map((column) => column.name);
		found.set(name, { columns: names, rows: await rowsOf(sql, name, names) });
	}
	return found;
}

/** The rows of a table by some of its columns. */
export async function rowsOf(sql: Sql, name: string, columns: string[]): Promise<Rows['rows']> {
	const texts = columns.map((column) => `${quoted(column)}::text`).join(', ');
	const found = await sql.unsafe(`select ${texts} from ${quoted(name)}`).values();
	return found as Rows['rows'];
}

/** Makes of an empty database what a version had that knew so many of the migrations, with no rows. */
export async function makeFormer(sql: Sql, migrations: number): Promise<void> {
	await sql.begin(async (tx) => {
		await tx`create schema drizzle`;
		await tx`create table drizzle.__drizzle_migrations
			(id serial primary key, hash text not null, created_at bigint)`;
		for (const file of knownMigrations().slice(0, migrations)) {
			for (const statement of file.sql) await tx.unsafe(statement);
			await tx`insert into drizzle.__drizzle_migrations (hash, created_at)
				values (${file.hash}, ${file.folderMillis})`;
		}
	});
}

/**
 * Fills a former version's tables with today's rows, as far as it had their columns; what it could not
 * have had, such as a kind of log entry that came later, is left out. Gives what was put in.
 */
export async function fillFormer(sql: Sql, today: Contents): Promise<Contents> {
	const filled = new Map<string, Rows>();
	await sql.begin(async (tx) => {
		// Rows that were right once are put in as they are: not judged as if somebody wrote them now.
		await tx`set local session_replication_role = replica`;
		for (const table of await tablesOf(tx)) {
			const rows = asFormer(table, today.get(table.name) ?? FORMER_TABLES[table.name]);
			const kept = await insertThose(tx, table, rows);
			filled.set(table.name, { columns: rows.columns, rows: kept });
		}
		await countOn(tx);
	});
	return filled;
}

/** Lets what numbers rows go on after those that were put in with their numbers. */
async function countOn(tx: TransactionSql): Promise<void> {
	const numbered = await tx<{ table: string; column: string }[]>`
		select attrelid::regclass::text as table, attname as column from pg_attribute
		join pg_class on pg_class.oid = attrelid
		where relnamespace = 'public'::regnamespace and attidentity <> ''`;
	for (const { table, column } of numbered) {
		await tx.unsafe(`select setval(pg_get_serial_sequence('${table}', '${column}'),
			coalesce(max(${quoted(column)}), 1)) from ${quoted(table)}`);
	}
}

/** A table's rows by the columns that it had. */
function asFormer({ name, columns }: Table, today: Rows = { columns: [], rows: [] }): Rows {
	const former = FORMER_COLUMNS[name] ?? {};
	const had = columns.filter(
		(column) => today.columns.includes(column.name) || column.name in former
	);
	const places = had.map((column) => today.columns.indexOf(column.name));
	return {
		columns: had.map((column) => column.name),
		rows: today.rows.map((row) =>
			places.map((place, at) =>
				place >= 0 ? (row[place] ?? null) : (former[had[at]?.name ?? ''] ?? null)
			)
		)
	};
}

async function insertThose(tx: TransactionSql, table: Table, { columns, rows }: Rows) {
	const typeOf = new Map(table.columns.map((column) => [column.name, column.type]));
	// A row that it had once by fewer columns it has once.
	const insert = `insert into ${quoted(table.name)} (${columns.map(quoted).join(', ')})
		overriding system value
		select ${columns.map((name, at) => `(row ->> ${at})::${typeOf.get(name)}`).join(', ')}
		from jsonb_array_elements($1::text::jsonb) as row on conflict do nothing`;
	const put = (some: Rows['rows']) =>
		tx.savepoint((part) => part.unsafe(insert, [JSON.stringify(some)]));
	if (rows.length === 0) return [];
	try {
		const { count } = await put(rows);
		if (count === rows.length) return rows;
		await tx.unsafe(`delete from ${quoted(table.name)}`);
	} catch (error) {
		requireUnfit(error);
	}
	const kept: Rows['rows'] = [];
	for (const row of rows) {
		try {
			if ((await put([row])).count > 0) kept.push(row);
		} catch (error) {
			requireUnfit(error);
		}
	}
	return kept;
}

/** What a former version could not have had: a word it did not know, or nothing where it asked for something. */
function requireUnfit(error: unknown): void {
	const unfit = ['23502', '23514'];
	if (!unfit.includes(String(Reflect.get(Object(error), 'code')))) throw error;
}

/** Rows of tables that are seldom written in: of those who sign in just now, and of who looks through the log. */
export async function addRareRows(sql: Sql): Promise<void> {
	const id = '00000000-0000-4000-8000-00000000000a';
	await sql`insert into log_review (id, kommun, at, actor, actor_id, selection, population, entry_ids)
		values (${id}, '2480', now(), 'Prov', 'prov', '{}', 1, '{1}')`;
	await sql`insert into log_review_mark (review_id, entry_id, at, actor, actor_id, outcome)
		values (${id}, 1, now(), 'Prov', 'prov', 'unclear')`;
	await sql`insert into sign_in_verification (identifier, value, expires_at, created_at, updated_at)
		values ('prov', 'prov', now(), now(), now())`;
}
