import { and, eq, lt, sql } from 'drizzle-orm';
import type { Scope } from '../scope';
import { maskPersonnummer } from '../../domain/personnummer/personnummer';
import { importBatch, type ImportKind } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { ImportSummary } from './summary';

/** Hours that a preview nobody acted on is kept; it holds copies of cases. */
const PREVIEW_HOURS = 24;

/** Opens an import; it cannot be found or committed until {@link closeBatch}. */
export async function openBatch(
	tx: Transaction,
	scope: Scope,
	batch: { id: string; kind: ImportKind; filename: string; at: Date }
): Promise<void> {
	await forgetStalePreviews(tx, scope, batch.at);
	await tx.insert(importBatch).values({
		id: batch.id,
		kommun: scope.kommun,
		kind: batch.kind,
		committees: [...scope.committees],
		status: 'staged',
		filename: maskPersonnummer(batch.filename).slice(0, 200),
		actor: scope.actor,
		summary: {},
		createdAt: batch.at
	});
}

/** Throws away the kommun's previews that nobody acted on for a day; gives how many. */
export async function forgetStalePreviews(
	tx: Transaction,
	scope: Scope,
	at: Date
): Promise<number> {
	const stale = new Date(at.getTime() - PREVIEW_HOURS * 3_600_000);
	const removed = await tx
		.delete(importBatch)
		.where(
			and(
				eq(importBatch.kommun, scope.kommun),
				eq(importBatch.status, 'staged'),
				lt(importBatch.createdAt, stale)
			)
		)
		.returning({ id: importBatch.id });
	return removed.length;
}

/** Closes a staged import with what it would do, and the cases that it was held against. */
export async function closeBatch(
	tx: Transaction,
	scope: Scope,
	importId: string,
	summary: ImportSummary,
	met: ReadonlySet<string> = new Set()
): Promise<void> {
	await tx
		.update(importBatch)
		.set({ summary, metCases: [...met] })
		.where(batchOf(scope, importId));
}

/** The kommun's import with this id. */
export function batchOf(scope: Scope, importId: string) {
	return and(eq(importBatch.id, importId), eq(importBatch.kommun, scope.kommun));
}

/** True of an import whose staging was finished. */
export const isStagedWhole = sql`${importBatch.summary} ? 'rows'`;
