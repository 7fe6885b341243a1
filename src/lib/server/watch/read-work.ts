import { sql } from 'drizzle-orm';
import { systemScope } from '../access/gate';
import { kommunCodes } from '../access/read-kommun-codes';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { loadUnsealed, type Unsealed } from '../log/read-unsealed';
import { loadNote, type NightlyNote } from '../nightly/read-note';

/** What an installation has to do, for whoever watches over it; counts, and nothing of a person. */
export interface Work {
	/** Files that are being read, judged or imported. */
	imports: number;
	/** The night begun last; null before the first. */
	night: NightlyNote | null;
	/** Entries of the log that wait to be sealed. */
	unsealed: Unsealed;
}

/** What the database says of the work. Null while the installation has no kommun. */
export async function loadWork(database: Database): Promise<Work | null> {
	const kommuner = await kommunCodes(database);
	const [first] = kommuner;
	if (first === undefined) return null;
	let imports = 0;
	for (const kommun of kommuner) {
		const scope = await systemScope(database, kommun);
		imports += await transaction(database, scope, async (tx) => {
			const [row] = await tx.execute<{ count: number }>(sql`
				select count(*)::int as count from held_file
				where kommun = ${kommun} and phase not in ('done', 'failed')`);
			return row?.count ?? 0;
		});
	}
	const scope = await systemScope(database, first);
	return {
		imports,
		night: await transaction(database, scope, (tx) => loadNote(tx)),
		unsealed: await transaction(database.log, scope, (tx) => loadUnsealed(tx))
	};
}
