import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import { swedishOrder } from '../../domain/text/swedish-order';
import { loadAgreements } from '../agreements/read';
import { isRefused, movedOrTaken, refusalsOf, writeCases } from '../cases/write-prepared';
import { today } from '../clock';
import type { Database } from '../database/open';
import { importRow } from '../database/schema';
import { transaction, type Transaction } from '../database/transaction';
import { prepareCase, type CountingContext } from '../facts/prepare-case';
import { createPacer } from '../pacer';
import type { Scope } from '../scope';
import { inSlices } from '../slices';
import { letGo, workOn } from './under-way';

/**
 * Writes the rows of an import that is under way, those that are left of it: a slice at a time, in
 * transactions of their own, by month, so that each month's sums are moved few times. A row goes
 * when its case is written, so whoever takes the import up after a stop goes on where it stopped.
 * @param at the moment that all of it is said to have been done
 */
export async function writeRows(
	database: Database,
	scope: Scope,
	importId: string,
	at: Date
): Promise<void> {
	const { lines, agreements } = await transaction(database, scope, async (tx) => ({
		lines: await linesOf(tx, importId),
		agreements: await loadAgreements(tx, scope)
	}));
	const counting = { agreements, today: today() };
	await inSlices(lines, async (slice) => {
		const rows = await transaction(database, scope, (tx) => rowsOf(tx, importId, slice));
		const prepared = await prepareRows(rows, counting);
		await transaction(database, scope, async (tx) => {
			if (!(await workOn(tx, scope, importId, 'commit'))) return;
			const taken = await takeLines(tx, importId, slice);
			const incoming = [...taken].flatMap((line) => prepared.get(line) ?? []);
			const refusals = await refusalsOf(tx, scope, incoming);
			if (isRefused(refusals)) throw new Error(`Import ${importId} cannot be finished`);
			await writeCases(tx, scope, incoming, { source: 'import', at, importId });
		});
	});
}

/**
 * Gives the numbers of the cases that have changed since the import was staged, or been
 * registered, and lets go of the import when there are any; none: it can be written, whole. Only
 * asked before anything of it has been written.
 */
export async function staleNumbers(
	database: Database,
	scope: Scope,
	importId: string,
	staged: number
): Promise<string[]> {
	const lines = await transaction(database, scope, (tx) => linesOf(tx, importId));
	const stale = new Set<string>();
	await inSlices(lines, (slice) =>
		transaction(database, scope, async (tx) => {
			const rows = await identitiesOf(tx, importId, slice);
			const { conflicts, taken } = await movedOrTaken(tx, scope, rows);
			const moved = new Set(conflicts);
			for (const { case_id, row } of rows) if (moved.has(case_id)) stale.add(row.number);
			for (const { number } of taken) stale.add(number);
		})
	);
	if (stale.size === 0) return [];
	const isUnwritten = await transaction(database, scope, async (tx) => {
		if (!(await workOn(tx, scope, importId, 'commit'))) return false;
		const [left] = await tx
			.select({ rows: count() })
			.from(importRow)
			.where(eq(importRow.importId, importId));
		if (left?.rows !== staged) return false;
		await letGo(tx, scope, importId, 'commit');
		return true;
	});
	return isUnwritten ? [...stale].sort(swedishOrder) : [];
}

async function linesOf(tx: Transaction, importId: string): Promise<number[]> {
	const rows = await tx
		.select({ line: importRow.line })
		.from(importRow)
		.where(eq(importRow.importId, importId))
		.orderBy(asc(importRow.month), asc(importRow.line));
	return rows.map(({ line }) => line);
}

function among(importId: string, lines: readonly number[]) {
	return and(eq(importRow.importId, importId), inArray(importRow.line, [...lines]));
}

/** What tells whether rows of an import stand in the way of others. */
async function identitiesOf(tx: Transaction, importId: string, lines: readonly number[]) {
	const word = (name: string) => sql<string>`${importRow.record} ->> ${name}`;
	const rows = await tx
		.select({
			case_id: importRow.caseId,
			base_version: importRow.baseVersion,
			kommun: word('kommun'),
			committee: word('committee'),
			number: word('number'),
			number_key: importRow.numberKey
		})
		.from(importRow)
		.where(among(importId, lines));
	return rows.map(({ case_id, base_version, ...row }) => ({ case_id, base_version, row }));
}

function rowsOf(tx: Transaction, importId: string, lines: readonly number[]) {
	return tx
		.select({
			line: importRow.line,
			id: importRow.caseId,
			baseVersion: importRow.baseVersion,
			record: importRow.record
		})
		.from(importRow)
		.where(among(importId, lines));
}

/** By line. Outside the transaction that writes them: nobody has to wait for it. */
async function prepareRows(rows: Awaited<ReturnType<typeof rowsOf>>, counting: CountingContext) {
	const pace = createPacer();
	const prepared = new Map<number, ReturnType<typeof prepareCase>>();
	for (const { line, ...change } of rows) {
		prepared.set(line, prepareCase(change, counting));
		await pace();
	}
	return prepared;
}

/** Takes rows away to write their cases; gives those that were still there. */
async function takeLines(
	tx: Transaction,
	importId: string,
	lines: readonly number[]
): Promise<Set<number>> {
	const taken = await tx
		.delete(importRow)
		.where(among(importId, lines))
		.returning({ line: importRow.line });
	return new Set(taken.map(({ line }) => line));
}
