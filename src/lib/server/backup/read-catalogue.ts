import type { BackedUpTable, BackupHeader } from '../../domain/backup/backup-schema';
import type { TransactionClient } from '../database/driver/client';

/** A table as the database says that it is. */
export type Table = Omit<BackedUpTable, 'rows'>;

/**
 * What is not carried over: who is signed in or about to be, and files that somebody has just sent.
 * All of it is over within the day, and whoever got hold of a backup could use it.
 */
export const NOT_CARRIED: ReadonlySet<string> = new Set([
	'user_session',
	'sign_in_verification',
	'held_file',
	'held_file_part'
]);

/**
 * Every table that the migrations have made, with the columns that hold something of their own.
 * Asked of the database, so that no new table is forgotten. Those that extensions made are theirs.
 */
export async function readTables(owner: TransactionClient): Promise<Table[]> {
	const rows = await owner<{ table: string; column: string; type: string }[]>`
		select class.relname as table, attname as column, format_type(atttypid, atttypmod) as type
		from pg_catalog.pg_class as class
		join pg_catalog.pg_attribute on attrelid = class.oid
		where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
			and not class.relispartition and attnum > 0 and not attisdropped and attgenerated = ''
			and not exists (select 1 from pg_catalog.pg_depend
				where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e')
		order by class.relname, attnum`;
	const tables = new Map<string, Table>();
	for (const { table, column, type } of rows) {
		const known = tables.get(table) ?? { name: table, columns: [] };
		known.columns.push({ name: column, type });
		tables.set(table, known);
	}
	return [...tables.values()];
}

/** The latest number that each sequence has given. */
export async function readSequences(owner: TransactionClient): Promise<BackupHeader['sequences']> {
	return owner<BackupHeader['sequences']>`
		select sequencename as name, last_value::text as latest from pg_catalog.pg_sequences
		where schemaname = 'public' order by sequencename`;
}
