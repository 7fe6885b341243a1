import { sql } from 'drizzle-orm';
import { swedishOrder } from '../../domain/text/swedish-order';
import type { Case } from '../../domain/case/case';
import type { LocalDate } from '../../domain/calendar/moment';
import type { Scope } from '../access/scope';
import type { Transaction } from '../database/transaction';
import { numbersInFrozenMonths } from '../retention/frozen-clashes';
import { removeImportedCases } from './remove';
import { saveCases } from './save';

/** Undoing would put these cases back into frozen months; the transaction is to be rolled back. */
export class FrozenBefore extends Error {
	override readonly name = 'FrozenBefore';
	constructor(readonly numbers: string[]) {
		super('Cases would return to frozen months');
	}
}

/** Cases restored at a time; bounds the size of one statement's parameter. */
const CHUNK = 500;

/** Either the import is undone, or nothing is, and why. */
export type UndoOutcome =
	| { ok: true; removed: number; restored: number }
	/** These numbers were changed after it. */
	| { ok: false; why: 'changed'; numbers: string[] }
	/** These numbers count in frozen months. */
	| { ok: false; why: 'frozen'; numbers: string[] }
	/** Retention has removed cases that it touched. */
	| { ok: false; why: 'removed'; numbers: [] };

/**
 * Puts every case an import touched back to what it was before: created cases go, changed
 * cases get their earlier record as a new version. Refused as a whole, naming the cases, when
 * somebody has changed one of them since, so that no later work is lost, or when a frozen month
 * would change.
 * @param touched how many cases the import touched
 * @throws {FrozenBefore} when a case used to count in a month that has been frozen since
 */
export async function undoCases(
	tx: Transaction,
	scope: Scope,
	importId: string,
	{ touched, ...how }: { at: Date; today: LocalDate; touched: number }
): Promise<UndoOutcome> {
	const own = sql`exists (select 1 from case_revision revision where revision.case_id = cases.id
		and revision.import_id = ${importId} and revision.source = 'import')`;
	const [left] = await tx.execute<{ cases: number }>(
		sql`select count(*)::int as cases from cases where ${own}`
	);
	if (left?.cases !== touched) return { ok: false, why: 'removed', numbers: [] };
	const later = await tx.execute<{ number: string }>(sql`
		select cases.number from case_revision revision join cases on cases.id = revision.case_id
		where revision.import_id = ${importId} and revision.source = 'import'
			and cases.version <> revision.version`);
	if (later.length > 0) {
		return {
			ok: false,
			why: 'changed',
			numbers: later.map((row) => row.number).sort(swedishOrder)
		};
	}
	const frozen = await numbersInFrozenMonths(tx, own);
	if (frozen.length > 0) return { ok: false, why: 'frozen', numbers: frozen };
	const removal = await removeImportedCases(tx, scope, importId);
	if (!removal.ok) return { ok: false, why: 'frozen', numbers: removal.frozen };
	const changed = await tx.execute<{ id: string; version: number; before: Case }>(sql`
		select case_id as id, version, before from case_revision
		where import_id = ${importId} and source = 'import' and before is not null order by case_id`);
	for (let start = 0; start < changed.length; start += CHUNK) {
		const changes = changed
			.slice(start, start + CHUNK)
			.map(({ id, version, before }) => ({ id, baseVersion: version, record: before }));
		const outcome = await saveCases(tx, scope, changes, { ...how, source: 'undo', importId });
		if (outcome.ok) continue;
		if (outcome.frozen.length === 0) throw new Error('Ärenden ändrades medan importen ångrades.');
		const ids = new Set(outcome.frozen.map(({ id }) => id));
		const numbers = changes.flatMap(({ id, record }) => (ids.has(id) ? [record.number] : []));
		throw new FrozenBefore(numbers);
	}
	return { ok: true, removed: removal.removed, restored: changed.length };
}
