import { join } from 'node:path';
import { cliScope } from '../../src/lib/server/access/gate';
import type { Database } from '../../src/lib/server/database/open';
import { commitImport } from '../../src/lib/server/import/commit-import';
import { stageCases } from '../../src/lib/server/import/stage-cases';
import type { ImportSummary } from '../../src/lib/server/import/summary';
import type { Scope } from '../../src/lib/server/scope';
import { freshDatabase, ownerOf } from './fixture';

/** The project's own copy of a real file. */
export const fixtureFile = (name: string) => ({
	name,
	path: join(import.meta.dirname, '..', 'fixtures', name)
});

/** A new installation and the command line's scope in it. */
export async function freshInstallation(): Promise<{ database: Database; scope: Scope }> {
	const database = await freshDatabase();
	return { database, scope: await cliScope(database) };
}

/** A file of cases with these lines, UTF-8 and `;`. */
export function casesFile(...lines: string[]) {
	return { name: 'prov.csv', bytes: Buffer.from(lines.map((line) => `${line}\r\n`).join('')) };
}

/** Stages a file and, when it has anything to do, commits it. */
export async function importWhole(
	database: Database,
	scope: Scope,
	file: Parameters<typeof stageCases>[2]['file']
): Promise<{ importId: string; summary: ImportSummary }> {
	const staged = await stageCases(database, scope, { file });
	const result = await commitImport(database, scope, staged.importId);
	if (result.outcome !== 'committed') throw new Error(result.message);
	return staged;
}

/**
 * Every row of every table that holds data, as text: equal before and after means untouched. Not
 * the log, which tells of what came to nothing too.
 */
export async function everything(database: Database): Promise<Record<string, string[]>> {
	const owner = await ownerOf(database);
	const tables = await owner<{ name: string }[]>`
		select table_name as name from information_schema.tables
		where table_schema = 'public' and table_type = 'BASE TABLE'
			and not starts_with(table_name, 'log_') order by 1`;
	const rows: Record<string, string[]> = {};
	for (const { name } of tables) {
		const found = await owner<{ row: string }[]>`
			select row_to_json(t)::text as row from ${owner(name)} t order by 1`;
		rows[name] = found.map(({ row }) => row);
	}
	return rows;
}
