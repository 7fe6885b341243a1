import type { BackedUpTable } from '../../domain/backup/backup-schema';
import type { TransactionClient } from '../database/driver/client';
import type { Handle } from '../database/handle';
import { applyMissing } from '../database/migrate';
import { quoted } from '../database/quoted';
import { Explained } from '../explained';
import type { ReadBackup } from './read-backup';
import { readTables, type Table } from './read-catalogue';

/** There is something in the database that a backup would be restored to. */
class NotEmpty extends Explained {
	override readonly name = 'NotEmpty';
	override readonly exitCode = 2;
}

/**
 * Fills an empty database with a backup: its tables as the backup's version had them, then its rows,
 * all in one transaction. Works as the owner of the database, who need not be the server's
 * superuser. Migrating it to this version is the next start's.
 * @returns tables and columns of the backup that no version of the program has made, and that are
 * left out
 * @throws {NotEmpty} when there is anything in the database
 */
export async function writeRestored(owner: Handle, backup: ReadBackup): Promise<string[]> {
	return owner.sql.begin(async (sql) => {
		await requireEmpty(sql);
		await applyMissing(sql, backup.header.schema);
		const { inserts, leftOut } = insertsFor(backup.header.tables, await readTables(sql));
		const putBack = await setAside(sql);
		await fill(sql, backup, inserts);
		for (const { name, latest } of backup.header.sequences) {
			if (latest !== null) await sql`select setval(${quoted(name)}::regclass, ${latest}::bigint)`;
		}
		await putBack();
		await sql`analyze`;
		return leftOut;
	});
}

/** Only tables count: a new database of a server may have come with extensions and their views. */
async function requireEmpty(sql: TransactionClient): Promise<void> {
	const tables = await readTables(sql);
	const [migrated] = await sql`
		select 1 from pg_catalog.pg_tables where schemaname = 'drizzle'`;
	if (tables.length === 0 && !migrated) return;
	throw new NotEmpty(
		'Databasen är inte tom, och en säkerhetskopia återställs bara till en tom. Skapa en ny databas ' +
			'och ange den med DATABASE_URL, eller ange en ny mapp med SVU_DATA_DIR. Ingenting har ändrats.'
	);
}

/**
 * How the rows of each table are put in. A row is a list of texts, which PostgreSQL reads as it
 * reads any text of the column's type.
 */
function insertsFor(
	backedUp: readonly BackedUpTable[],
	here: readonly Table[]
): { inserts: Map<string, string>; leftOut: string[] } {
	const inserts = new Map<string, string>();
	const leftOut: string[] = [];
	for (const { name, columns } of backedUp) {
		const types = new Map(
			here.find((table) => table.name === name)?.columns.map((column) => [column.name, column.type])
		);
		if (types.size === 0) leftOut.push(name);
		if (types.size === 0) continue;
		const known = columns
			.map((column, at) => ({ name: column.name, at, type: types.get(column.name) }))
			.filter(({ type }) => type !== undefined);
		leftOut.push(
			...columns
				.filter((column) => !types.has(column.name))
				.map((column) => `${name}.${column.name}`)
		);
		inserts.set(
			name,
			`insert into ${quoted(name)} (${known.map((column) => quoted(column.name)).join(', ')})
			overriding system value
			select ${known.map(({ at, type }) => `(row ->> ${at})::${type}`).join(', ')}
			from jsonb_array_elements($1::text::jsonb) as row`
		);
	}
	return { inserts, leftOut };
}

async function fill(
	sql: TransactionClient,
	backup: ReadBackup,
	inserts: ReadonlyMap<string, string>
): Promise<void> {
	// Migrations fill some of them.
	const names = [...inserts.keys()].map(quoted);
	await sql.unsafe(`truncate ${names.join(', ')}`);
	for await (const { table, rows } of backup.slices()) {
		const insert = inserts.get(table);
		if (insert !== undefined) await sql.unsafe(insert, [`[${rows.join(',')}]`]);
	}
}

/**
 * Takes away what would judge the rows as if somebody wrote them now, one table before another:
 * triggers and references between tables; and indexes, which are made faster when all is there. What
 * is returned puts all of it back, and PostgreSQL then looks that every reference leads somewhere.
 */
async function setAside(sql: TransactionClient): Promise<() => Promise<void>> {
	const triggers = await sql<{ table: string; name: string }[]>`
		select tgrelid::regclass::text as table, tgname as name from pg_catalog.pg_trigger
		join pg_catalog.pg_class as class on class.oid = tgrelid
		where class.relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled = 'O'`;
	const references = await sql<{ table: string; name: string; definition: string }[]>`
		select conrelid::regclass::text as table, conname as name,
			pg_get_constraintdef(oid) as definition
		from pg_catalog.pg_constraint
		where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0
		order by oid`;
	const indexes = await sql<{ name: string; definition: string }[]>`
		select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
		from pg_catalog.pg_index
		join pg_catalog.pg_class as class on class.oid = indrelid
		where class.relnamespace = 'public'::regnamespace
			and not exists (select 1 from pg_catalog.pg_constraint where conindid = indexrelid)`;
	for (const { table, name } of triggers) {
		await sql.unsafe(`alter table ${table} disable trigger ${quoted(name)}`);
	}
	for (const { table, name } of references) {
		await sql.unsafe(`alter table ${table} drop constraint ${quoted(name)}`);
	}
	for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
	return async () => {
		for (const { definition } of indexes) await sql.unsafe(definition);
		for (const { table, name, definition } of references) {
			await sql.unsafe(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
		}
		for (const { table, name } of triggers) {
			await sql.unsafe(`alter table ${table} enable trigger ${quoted(name)}`);
		}
	};
}
