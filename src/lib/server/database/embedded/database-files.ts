import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WrongVersion } from '../wrong-version';

/** Where in a data folder the database's own files lie. */
export const DATABASE_FILES = 'pg';

/** The PostgreSQL that PGlite is: it reads the files of no other. */
const POSTGRES_MAJOR = 18;

/**
 * Looks, before anything is opened, whether a database's files are of the PostgreSQL that is here.
 * @param files the folder of the database's own files; one that is missing or empty will be made
 * @throws {WrongVersion}
 */
export async function requireReadableFiles(files: string): Promise<void> {
	const found = await versionOf(files);
	if (found === null || found === POSTGRES_MAJOR) return;
	const todo =
		found < POSTGRES_MAJOR
			? 'Ta en säkerhetskopia med den version av programmet som skrev den (svu backup FIL), och återställ den ' +
				'med den här till en ny mapp, som anges med SVU_DATA_DIR (svu restore FIL).'
			: 'Starta den nyare version av programmet som skrev den.';
	throw new WrongVersion(
		`Databasen i ${files} är skriven med PostgreSQL ${found}, men programmet läser ` +
			`PostgreSQL ${POSTGRES_MAJOR}. ${todo} Ingenting har ändrats.`
	);
}

async function versionOf(files: string): Promise<number | null> {
	try {
		return Number(await readFile(join(files, 'PG_VERSION'), 'utf8'));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
