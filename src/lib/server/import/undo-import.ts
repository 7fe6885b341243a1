import { and, eq } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { undoCases } from '../cases/undo';
import { now, today } from '../clock';
import type { Database } from '../database/open';
import { importBatch } from '../database/schema';
import { transaction } from '../database/transaction';
import { record } from '../log/record';
import { batchOf } from './batch';
import { shown } from './commit-import';
import { undoSeries } from './series-changes';
import type { ImportSummary } from './summary';

/** What came of an undo; anything but `undone` has changed nothing. */
export type UndoResult =
	| { outcome: 'undone'; removed: number; restored: number }
	| { outcome: 'blocked'; message: string; numbers: string[] }
	| { outcome: 'gone'; message: string };

const GONE = 'Importen finns inte eller är redan ångrad.';

/**
 * Puts everything an import did back as it was: what it created goes, what it changed gets
 * its earlier values. Refused when any of it has been changed since, naming it, so that
 * nobody's later work is lost.
 */
export function undoImport(
	database: Database,
	scope: Scope,
	importId: string
): Promise<UndoResult> {
	return transaction(database, scope, async (tx): Promise<UndoResult> => {
		const [batch] = await tx
			.select()
			.from(importBatch)
			.where(and(batchOf(scope, importId), eq(importBatch.status, 'committed')))
			.for('update');
		if (!batch) return { outcome: 'gone', message: GONE };
		const at = now();
		const outcome =
			batch.kind === 'cases'
				? await undoCases(tx, scope, importId, { at, today: today() })
				: await undoSeries(tx, scope, (batch.summary as ImportSummary).values);
		if (!outcome.ok) {
			const numbers = outcome.changedAfter;
			return { outcome: 'blocked', message: blockedMessage(numbers), numbers };
		}
		await tx
			.update(importBatch)
			.set({ status: 'undone', undoneAt: at })
			.where(batchOf(scope, importId));
		const { removed, restored } = outcome;
		await record(tx, scope, { event: 'import-undone', details: { importId, removed, restored } });
		return { outcome: 'undone', removed, restored };
	});
}

function blockedMessage(changed: readonly string[]): string {
	const what = changed.length === 1 ? 'En uppgift' : `${changed.length} uppgifter`;
	return `${what} har ändrats efter importen (${shown(changed)}). Importen ångras inte, för att de ändringarna inte ska gå förlorade.`;
}
