import { monthOf } from '../../domain/calendar/month';
import { numberKeyOf } from '../../domain/case/number-key';
import { timelineOf } from '../../domain/case/timeline';
import type { Gravity } from '../../domain/casefile/changed-case';
import type { Transaction } from '../database/transaction';
import type { CaseChange } from '../facts/prepare-case';
import type { Scope } from '../scope';
import { sql } from 'drizzle-orm';

/** A case as it is to become, and the line of the file it comes from. */
export interface StagedRow extends CaseChange {
	line: number;
	gravity: Gravity;
}

/** Keeps rows of an import until it is committed. */
export async function insertStagedRows(
	tx: Transaction,
	scope: Scope,
	importId: string,
	rows: readonly StagedRow[]
): Promise<void> {
	if (rows.length === 0) return;
	const kept = rows.map((row) => {
		const { discharged, admitted } = timelineOf(row.record);
		return {
			...{ line: row.line, case_id: row.id, base_version: row.baseVersion, gravity: row.gravity },
			...{ number_key: numberKeyOf(row.record.number), record: row.record },
			month: monthOf(discharged ?? admitted ?? NEVER)
		};
	});
	await tx.execute(sql`
		insert into import_row
			(kommun, import_id, line, case_id, base_version, gravity, number_key, month, record)
		select ${scope.kommun}, ${importId}::uuid, line, case_id, base_version, gravity, number_key, month, record
		from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as staged(line int, case_id uuid,
			base_version int, gravity int, number_key text, month text, record jsonb)`);
}

/** Sorts before every moment. */
const NEVER = '0000-01-01';
