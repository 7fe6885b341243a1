import type { TransactionClient } from './driver/client';
import type { Handle } from './handle';
import { requireKnownVersion } from './known-version';
import { knownMigrations } from './program-version';
import { explainHindrance } from './rows-in-the-way';

/** Any fixed number, the same in every version: whoever migrates holds it. */
const MIGRATION_LOCK = 7_361_027;

/**
 * Applies the migrations that the database has not seen, all in one transaction, and writes them
 * down in the table that drizzle's own tools use. Two starts at the same time queue: on a server
 * through the advisory lock, in the embedded database because an open transaction has it alone.
 * Drizzle's own migrator reads what is applied before it begins its transaction, so it would race.
 * @throws {WrongVersion} when the database is a newer version's
 * @throws {RowsInTheWay} when rows break a rule that a migration adds; nothing is then applied
 * @throws the database's error when a migration fails otherwise; nothing is then applied
 */
export async function migrate(owner: Handle): Promise<void> {
	try {
		await owner.sql.begin((sql) => applyMissing(sql));
	} catch (error) {
		throw explainHindrance(error);
	}
}

/**
 * Applies the migrations that the database has not seen, in a transaction of the caller's.
 * @param upTo the newest that is applied, as milliseconds since 1970
 * @throws as `migrate` does, but for rows in the way
 */
export async function applyMissing(sql: TransactionClient, upTo = Infinity): Promise<void> {
	const files = knownMigrations().filter(({ folderMillis }) => folderMillis <= upTo);
	await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
	await requireKnownVersion(sql);
	await sql`create schema if not exists drizzle`;
	await sql`create table if not exists drizzle.__drizzle_migrations
		(id serial primary key, hash text not null, created_at bigint)`;
	const [latest] = await sql<{ at: string | null }[]>`
		select max(created_at)::text as at from drizzle.__drizzle_migrations`;
	const appliedTo = Number(latest?.at ?? -1);
	for (const file of files.filter((candidate) => candidate.folderMillis > appliedTo)) {
		for (const statement of file.sql) await sql.unsafe(statement);
		await sql`insert into drizzle.__drizzle_migrations (hash, created_at)
			values (${file.hash}, ${file.folderMillis})`;
	}
}
