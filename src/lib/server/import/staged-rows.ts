import { sql } from 'drizzle-orm';
import type { Gravity } from '../../domain/casefile/changed-case';
import type { PreparedCase } from '../cases/prepare';
import type { Transaction } from '../database/transaction';

/** A prepared case and the line of the file it comes from. */
export interface StagedRow extends PreparedCase {
	line: number;
	gravity: Gravity;
}

/** Keeps rows of an import until it is committed. */
export async function insertStagedRows(
	tx: Transaction,
	importId: string,
	rows: readonly StagedRow[]
): Promise<void> {
	if (rows.length === 0) return;
	await tx.execute(sql`
		insert into import_row (import_id, line, case_id, base_version, gravity, "row", contributions)
		select ${importId}::uuid, line, case_id, base_version, gravity, "row", contributions
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as staged(
			line int, case_id uuid, base_version int, gravity int, "row" jsonb, contributions jsonb)`);
}
