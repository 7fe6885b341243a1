import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import type { CaseChange } from '../../src/lib/server/facts/prepare-case';
import { loadLists } from '../../src/lib/server/lists/read';
import { corpus, NOW } from './corpus';

const CHUNK = 2000;
const SEED = 1;

/** Lays about `count` seeded cases into an empty database. Gives how many they became. */
export async function fill(database: Database, owner: Sql, count: number): Promise<number> {
	const scope = await cliScope(database);
	const lists = await transaction(database, scope, (tx) => loadLists(tx, scope));
	const how = { source: 'sample', at: new Date(`${NOW.slice(0, 10)}T10:00:00Z`) } as const;
	let changes: CaseChange[] = [];
	let filled = 0;
	const flush = async () => {
		const outcome = await transaction(database, scope, (tx) =>
			saveCases(tx, scope, changes, { ...how, today: NOW.slice(0, 10) })
		);
		if (!outcome.ok) throw new Error('Ärendena gick inte att lägga in.');
		filled += changes.length;
		changes = [];
	};
	for (const record of corpus({ lists, count, prefix: 'B-', seed: SEED })) {
		changes.push({ id: randomUUID(), baseVersion: 0, record });
		if (changes.length === CHUNK) await flush();
	}
	await flush();
	await owner`vacuum analyze`;
	return filled;
}
