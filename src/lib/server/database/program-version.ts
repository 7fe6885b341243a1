import { readMigrationFiles } from 'drizzle-orm/migrator';
import { join } from 'node:path';
import { FACTS_VERSION } from '../../domain/measures/catalogue';
import { packageRoot } from './package-root';

/** What of a program decides which databases it understands. */
export interface ProgramVersion {
	/** The newest migration it knows, as milliseconds since 1970. */
	schema: number;
	/** The rules by which it counts cases. */
	facts: number;
}

/** The migrations that this program knows, in order. */
export function knownMigrations(): ReturnType<typeof readMigrationFiles> {
	return readMigrationFiles({ migrationsFolder: join(packageRoot, 'drizzle') });
}

/** This program's version. */
export function programVersion(): ProgramVersion {
	const schema = Math.max(...knownMigrations().map(({ folderMillis }) => folderMillis));
	return { schema, facts: FACTS_VERSION };
}
