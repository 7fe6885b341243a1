import type { Asker } from './driver/client';
import { knownMigrations, programVersion, type ProgramVersion } from './program-version';
import { WrongVersion } from './wrong-version';

/** The setting that holds by which version of the rules the cases are counted. */
export const FACTS_SETTING = 'facts-version';

/**
 * Refuses a database that a newer version of the program has changed or counted: this one would
 * count it backwards, and then fail to save. Only looks; a new, empty database is fine.
 * @throws {WrongVersion}
 */
export async function requireKnownVersion(sql: Asker): Promise<void> {
	const known = new Set(knownMigrations().map(({ folderMillis }) => folderMillis));
	const applied = await appliedMigrations(sql);
	const counted = await countedBy(sql);
	if (applied.every((at) => known.has(at)) && counted <= programVersion().facts) return;
	throw new WrongVersion(
		'Databasen har använts av en nyare version av programmet, och den här versionen kan inte ' +
			'läsa den rätt. Ingenting har ändrats. Starta den nyare versionen, eller återställ den ' +
			'säkerhetskopia som togs före uppgraderingen.'
	);
}

/**
 * Refuses also a database that no version has made ready: there is nothing in it.
 * @throws {WrongVersion}
 */
export async function requireMigrated(sql: Asker): Promise<void> {
	await requireKnownVersion(sql);
	if ((await storedVersion(sql)) === null) {
		throw new WrongVersion(
			'Databasen är tom. Kontrollera att DATABASE_URL eller SVU_DATA_DIR anger den som programmet använder.'
		);
	}
}

/**
 * Which version of the program a database is of: its newest migration, and the rules it is counted
 * by. Null where nothing has been migrated.
 */
export async function storedVersion(sql: Asker): Promise<ProgramVersion | null> {
	const applied = await appliedMigrations(sql);
	if (applied.length === 0) return null;
	return { schema: Math.max(...applied), facts: await countedBy(sql) };
}

async function appliedMigrations(sql: Asker): Promise<number[]> {
	if (!(await exists(sql, 'drizzle.__drizzle_migrations'))) return [];
	const rows = await sql<{ at: string }[]>`
		select created_at::text as at from drizzle.__drizzle_migrations`;
	return rows.map(({ at }) => Number(at));
}

async function countedBy(sql: Asker): Promise<number> {
	if (!(await exists(sql, 'public.setting'))) return 0;
	const [row] = await sql<{ version: string }[]>`
		select value #>> '{}' as version from public.setting where name = ${FACTS_SETTING}`;
	return Number(row?.version ?? 0);
}

async function exists(sql: Asker, table: string): Promise<boolean> {
	const [row] = await sql<{ there: boolean }[]>`select to_regclass(${table}) is not null as there`;
	return row?.there === true;
}
