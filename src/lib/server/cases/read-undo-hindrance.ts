import { sql } from 'drizzle-orm';
import { swedishOrder } from '../../domain/text/swedish-order';
import type { Transaction } from '../database/transaction';
import { numbersInFrozenMonths } from '../retention/read-frozen-clashes';

/** Why an import cannot be undone. */
export type UndoHindrance =
	/** These numbers were changed after it. */
	| { why: 'changed'; numbers: string[] }
	/** These numbers count in frozen months. */
	| { why: 'frozen'; numbers: string[] }
	/** Retention has removed cases that it touched. */
	| { why: 'removed'; numbers: [] };

/** Either the import is undone, or nothing is, and why. */
export type UndoOutcome =
	| { ok: true; removed: number; restored: number }
	| ({ ok: false } & UndoHindrance);

/**
 * What keeps the cases of an import from being put back to what they were before, naming the
 * cases: somebody has changed one of them since, whose work would be lost, or a frozen month would
 * change. Null: nothing does.
 * @param touched how many cases the import touched
 */
export async function hindranceToUndo(
	tx: Transaction,
	importId: string,
	touched: number
): Promise<UndoHindrance | null> {
	const own = sql`exists (select 1 from case_revision revision
		where revision.kommun = cases.kommun and revision.case_id = cases.id
		and revision.import_id = ${importId} and revision.source = 'import')`;
	const [left] = await tx.execute<{ cases: number }>(
		sql`select count(*)::int as cases from cases where ${own}`
	);
	if (left?.cases !== touched) return { why: 'removed', numbers: [] };
	const later = await tx.execute<{ number: string }>(sql`
		select cases.number from case_revision revision join cases
			on cases.kommun = revision.kommun and cases.id = revision.case_id
		where revision.import_id = ${importId} and revision.source = 'import'
			and cases.version <> revision.version`);
	if (later.length > 0) {
		return { why: 'changed', numbers: later.map((row) => row.number).sort(swedishOrder) };
	}
	const frozen = await numbersInFrozenMonths(tx, own);
	return frozen.length > 0 ? { why: 'frozen', numbers: frozen } : null;
}
