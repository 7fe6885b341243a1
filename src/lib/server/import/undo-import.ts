import { and, ne } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { FrozenBefore, undoCases } from '../cases/undo';
import { now, today } from '../clock';
import type { Database } from '../database/open';
import { importBatch } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { record } from '../log/record';
import { batchOf } from './batch';
import { shown } from './commit-import';
import { recordMet } from './record-met';
import { undoSeries } from './series-changes';
import type { ImportSummary } from './summary';

/** What came of an undo; anything but `undone` has changed nothing. */
export type UndoResult =
	/** Also when it was done before: whoever asks twice gets the same answer. */
	| { outcome: 'undone'; removed: number; restored: number }
	| { outcome: 'blocked'; message: string; numbers: string[] }
	| { outcome: 'gone'; message: string };

const GONE = 'Importen finns inte, eller är inte gjord än.';

/**
 * Puts everything an import did back as it was: what it created goes, what it changed gets
 * its earlier values. Refused when any of it has been changed since, naming it, so that
 * nobody's later work is lost.
 */
export async function undoImport(
	database: Database,
	scope: Scope,
	importId: string
): Promise<UndoResult> {
	try {
		return await transaction(database, scope, (tx) => undoIn(tx, scope, importId));
	} catch (error) {
		if (!(error instanceof FrozenBefore)) throw error;
		const { numbers } = error;
		await transaction(database, scope, (tx) => recordMet(tx, scope, importId, numbers));
		return blocked('frozen', numbers);
	}
}

async function undoIn(tx: Transaction, scope: Scope, importId: string): Promise<UndoResult> {
	const [batch] = await tx
		.select()
		.from(importBatch)
		.where(and(batchOf(scope, importId), ne(importBatch.status, 'staged')))
		.for('update');
	if (!batch) return { outcome: 'gone', message: GONE };
	// Written by closeBatch, the only one to write it.
	const summary = batch.summary as ImportSummary;
	if (batch.status === 'undone') {
		// An undo puts all of it back or nothing.
		return { outcome: 'undone', removed: summary.new, restored: summary.changed };
	}
	const at = now();
	const touched = summary.new + summary.changed;
	const outcome =
		batch.kind === 'cases'
			? await undoCases(tx, scope, importId, { at, today: today(), touched })
			: await undoSeries(tx, scope, summary.values);
	if (!outcome.ok) {
		if (batch.kind === 'cases') await recordMet(tx, scope, importId, outcome.numbers);
		return blocked(outcome.why, outcome.numbers);
	}
	await tx
		.update(importBatch)
		.set({ status: 'undone', undoneAt: at })
		.where(batchOf(scope, importId));
	const { removed, restored } = outcome;
	await record(tx, scope, { event: 'import-undone', details: { importId, removed, restored } });
	return { outcome: 'undone', removed, restored };
}

function blocked(why: 'changed' | 'frozen' | 'removed', numbers: string[]): UndoResult {
	return { outcome: 'blocked', message: blockedMessage(why, numbers), numbers };
}

function blockedMessage(why: 'changed' | 'frozen' | 'removed', numbers: string[]): string {
	if (why === 'removed') return 'Ärenden från importen är gallrade. Den kan inte längre ångras.';
	if (why === 'frozen') {
		const what = numbers.length === 1 ? 'Ett ärende' : `${numbers.length} ärenden`;
		return `${what} räknas i månader som är frysta (${shown(numbers)}). Importen kan inte längre ångras.`;
	}
	const what = numbers.length === 1 ? 'En uppgift' : `${numbers.length} uppgifter`;
	return `${what} har ändrats efter importen (${shown(numbers)}). Importen ångras inte, för att de ändringarna inte ska gå förlorade.`;
}
