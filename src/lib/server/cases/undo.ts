import { sql } from 'drizzle-orm';
import type { Case } from '../../domain/case/case';
import type { LocalDate } from '../../domain/calendar/moment';
import type { Scope } from '../access/scope';
import type { Transaction } from '../database/transaction';
import { removeImportedCases } from './remove';
import { saveCases } from './save';

/** Cases restored at a time; bounds the size of one statement's parameter. */
const CHUNK = 500;

/** Either the import is undone, or nothing is, because these numbers were changed after it. */
export type UndoOutcome =
	{ ok: true; removed: number; restored: number } | { ok: false; changedAfter: string[] };

/**
 * Puts every case an import touched back to what it was before: created cases go, changed
 * cases get their earlier record as a new version. Refused as a whole when somebody has
 * changed one of them since, naming them, so that no later work is lost.
 */
export async function undoCases(
	tx: Transaction,
	scope: Scope,
	importId: string,
	how: { at: Date; today: LocalDate }
): Promise<UndoOutcome> {
	const later = await tx.execute<{ number: string }>(sql`
		select cases.number from case_revision revision join cases on cases.id = revision.case_id
		where revision.import_id = ${importId} and revision.source = 'import'
			and cases.version <> revision.version
		order by cases.number`);
	if (later.length > 0) return { ok: false, changedAfter: later.map((row) => row.number) };
	const removed = await removeImportedCases(tx, scope, importId);
	const changed = await tx.execute<{ id: string; version: number; before: Case }>(sql`
		select case_id as id, version, before from case_revision
		where import_id = ${importId} and source = 'import' and before is not null order by case_id`);
	for (let start = 0; start < changed.length; start += CHUNK) {
		const changes = changed
			.slice(start, start + CHUNK)
			.map(({ id, version, before }) => ({ id, baseVersion: version, record: before }));
		const outcome = await saveCases(tx, scope, changes, { ...how, source: 'undo', importId });
		if (!outcome.ok) throw new Error('Ärenden ändrades medan importen ångrades.');
	}
	return { ok: true, removed, restored: changed.length };
}
