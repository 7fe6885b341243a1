import { and, eq, inArray } from 'drizzle-orm';
import { systemScope, upkeepScopeFor } from '../access/gate';
import { importBatch } from '../database/schema';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { databaseTrouble } from '../failure/database-trouble';
import { reportFailure } from '../failure/report-failure';
import { kommunCodes } from '../access/read-kommun-codes';
import { commitImport } from './commit-import';
import { undoImport } from './undo-import';

/**
 * Brings every import that is under way to its end, in the name of whoever began it: those that a
 * stop of the server interrupted, and those that go on just now, with which it shares the work. One
 * that cannot be finished is told of in the technical log, and keeps none after it waiting.
 * Gives how many were finished and how many could not be.
 */
export async function finishImports(
	database: Database
): Promise<{ finished: number; failed: number }> {
	const outcome = { finished: 0, failed: 0 };
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
		for (const { id, status, orderedBy } of unfinished) {
			const scope = orderedBy ? await upkeepScopeFor(database, orderedBy, kommun) : system;
			try {
				await (status === 'committing' ? commitImport : undoImport)(database, scope, id);
				outcome.finished += 1;
			} catch (error) {
				// Nor could any other be finished just now.
				if (databaseTrouble(error)) throw error;
				reportFailure(error, { at: 'avbruten import' });
				outcome.failed += 1;
			}
		}
	}
	return outcome;
}
