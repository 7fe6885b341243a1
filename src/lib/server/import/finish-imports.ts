import { and, eq, inArray } from 'drizzle-orm';
import { systemScope, upkeepScopeFor } from '../access/gate';
import { importBatch } from '../database/schema';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { kommunCodes } from '../installation/kommun-codes';
import { commitImport } from './commit-import';
import { undoImport } from './undo-import';

/**
 * Brings every import that is under way to its end, in the name of whoever began it: those that a
 * stop of the server interrupted, and those that go on just now, with which it shares the work.
 * Gives how many there were.
 */
export async function finishImports(database: Database): Promise<number> {
	let found = 0;
	for (const kommun of await kommunCodes(database)) {
		const system = await systemScope(database, kommun);
		const unfinished = await transaction(database, system, (tx) =>
			tx
				.select({
					id: importBatch.id,
					status: importBatch.status,
					orderedBy: importBatch.orderedBy
				})
				.from(importBatch)
				.where(
					and(
						eq(importBatch.kommun, kommun),
						inArray(importBatch.status, ['committing', 'undoing'])
					)
				)
		);
		found += unfinished.length;
		for (const { id, status, orderedBy } of unfinished) {
			const scope = orderedBy ? await upkeepScopeFor(database, orderedBy, kommun) : system;
			await (status === 'committing' ? commitImport : undoImport)(database, scope, id);
		}
	}
	return found;
}
