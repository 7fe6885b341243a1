import { and, ne } from 'drizzle-orm';
import { hindranceToUndo, type UndoHindrance } from '../cases/read-undo-hindrance';
import { now } from '../clock';
import { lockCasesOf } from '../database/lock-kommun';
import type { Database } from '../database/open';
import { importBatch } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { shown } from './commit-import';
import { recordMet } from './record-met';
import { undoSeries } from './series-changes';
import type { ImportSummary } from './summary';
import { finish, letGo, takeInHand, type UnderWay } from './under-way';
import { frozenBefore, putBack } from './undo-cases';
import { batchOf } from './write-batch';

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
 * nobody's later work is lost. Cases are put back a slice at a time, as they were written.
 */
export async function undoImport(
	database: Database,
	scope: Scope,
	importId: string
): Promise<UndoResult> {
	const [batch] = await transaction(database, scope, (tx) =>
		tx.select({ kind: importBatch.kind }).from(importBatch).where(batchOf(scope, importId))
	);
	return batch?.kind === 'series'
		? transaction(database, scope, (tx) => undoValues(tx, scope, importId))
		: undoCases(database, scope, importId);
}

async function undoValues(tx: Transaction, scope: Scope, importId: string): Promise<UndoResult> {
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
	const outcome = await undoSeries(tx, scope, summary.values);
	if (!outcome.ok) return blocked(outcome);
	await tx
		.update(importBatch)
		.set({ status: 'undone', undoneAt: now() })
		.where(batchOf(scope, importId));
	const { removed, restored } = outcome;
	await record(tx, scope, { event: 'import-undone', details: { importId, removed, restored } });
	return { outcome: 'undone', removed, restored };
}

async function undoCases(database: Database, scope: Scope, importId: string): Promise<UndoResult> {
	const begun = await transaction(database, scope, (tx) => beginUndo(tx, scope, importId));
	if ('outcome' in begun) return begun;
	const undone = { removed: begun.summary.new, restored: begun.summary.changed };
	if (begun.standing === 'done') return { outcome: 'undone', ...undone };
	const frozen = await frozenBefore(database, scope, importId);
	if (frozen.length > 0) {
		await transaction(database, scope, (tx) => recordMet(tx, scope, importId, frozen));
		return blocked({ why: 'frozen', numbers: frozen });
	}
	await putBack(database, scope, importId, begun.at);
	await transaction(database, scope, async (tx) => {
		if (!(await finish(tx, scope, importId, 'undo'))) return;
		await record(tx, scope, { event: 'import-undone', details: { importId, ...undone } });
	});
	return { outcome: 'undone', ...undone };
}

async function beginUndo(
	tx: Transaction,
	scope: Scope,
	importId: string
): Promise<UnderWay | UndoResult> {
	const begun = await takeInHand(tx, scope, importId, 'undo');
	if (!begun) return { outcome: 'gone', message: GONE };
	if (begun.standing !== 'begun') return begun;
	await lockCasesOf(
		tx,
		scope.committees.map((committee) => `${scope.kommun}/${committee}`)
	);
	const { summary } = begun;
	const hindrance = await hindranceToUndo(tx, importId, summary.new + summary.changed);
	if (!hindrance) return begun;
	await letGo(tx, scope, importId, 'undo');
	await recordMet(tx, scope, importId, hindrance.numbers);
	return blocked(hindrance);
}

function blocked({ why, numbers }: UndoHindrance): UndoResult {
	return { outcome: 'blocked', message: blockedMessage(why, numbers), numbers };
}

function blockedMessage(why: UndoHindrance['why'], numbers: readonly string[]): string {
	if (why === 'removed') return 'Ärenden från importen är gallrade. Den kan inte längre ångras.';
	if (why === 'frozen') {
		const what = numbers.length === 1 ? 'Ett ärende' : `${numbers.length} ärenden`;
		return `${what} räknas i månader som är frysta (${shown(numbers)}). Importen kan inte längre ångras.`;
	}
	const what = numbers.length === 1 ? 'En uppgift' : `${numbers.length} uppgifter`;
	return `${what} har ändrats efter importen (${shown(numbers)}). Importen ångras inte, för att de ändringarna inte ska gå förlorade.`;
}
