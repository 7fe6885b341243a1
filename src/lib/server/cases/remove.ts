import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import type { Transaction } from '../database/transaction';
import type { RemovalReason } from '../../domain/log/log-entry';
import { removeContributions } from '../facts/replace-contributions';
import { recordRemoval } from '../log/record-cases';

/**
 * Removes cases with their history and figures, and logs each: those of the scope that
 * `condition` (on `cases`) picks. Returns how many.
 */
async function removeCases(
	tx: Transaction,
	scope: Scope,
	condition: SQL,
	why: { reason: RemovalReason; importId?: string }
): Promise<number> {
	const mine = sql`cases where kommun = ${scope.kommun}
		and committee = any(${sql.param([...scope.committees])}) and ${condition}`;
	await tx.execute(sql`select id from ${mine} order by id for update`);
	await recordRemoval(tx, scope, sql`(select id, kommun, committee, version from ${mine})`, why);
	await removeContributions(tx, sql`(select id as case_id from ${mine})`);
	const removed = await tx.execute(sql`
		delete from cases where id in (select id from ${mine}) returning id`);
	return removed.length;
}

/** Removes every case marked as sample data; returns how many. */
export function removeSampleCases(tx: Transaction, scope: Scope): Promise<number> {
	return removeCases(tx, scope, sql`sample`, { reason: 'sample' });
}

/** Removes the cases that an import created and nobody has changed since; returns how many. */
export function removeImportedCases(
	tx: Transaction,
	scope: Scope,
	importId: string
): Promise<number> {
	return removeCases(
		tx,
		scope,
		sql`version = 1 and exists (select 1 from case_revision
			where case_id = cases.id and import_id = ${importId} and before is null)`,
		{ reason: 'import-undone', importId }
	);
}
