import { sql, type SQL } from 'drizzle-orm';
import { ownRows } from '../access/own-rows';
import type { Scope } from '../scope';
import { holdSettings } from '../database/lock-kommun';
import type { Transaction } from '../database/transaction';
import type { RemovalReason } from '../../domain/log/log-entry';
import { removeContributions } from '../facts/write-contributions';
import { recordRemoval } from '../log/record-cases';
import { numbersInFrozenMonths } from '../retention/read-frozen-clashes';

/** Either the cases are removed, or none is, because these numbers count in frozen months. */
export type RemoveOutcome = { ok: true; removed: number } | { ok: false; frozen: string[] };

/**
 * Removes cases with their history and figures, and logs each: those of the scope that
 * `condition` (on `cases`) picks. None is removed when a frozen month would lose one.
 */
async function removeCases(
	tx: Transaction,
	scope: Scope,
	condition: SQL,
	why: { reason: RemovalReason; importId?: string }
): Promise<RemoveOutcome> {
	await holdSettings(tx, scope);
	const found = await tx.execute<{ id: string }>(sql`
		select id from cases where ${ownRows(scope)} and ${condition}
		order by id for update`);
	// By their ids from here on: looked for anew, each statement would weigh every case once more.
	const ids = found.map(({ id }) => id);
	const chosen = sql`id = any(${sql.param(ids)}::uuid[])`;
	const mine = sql`cases where ${chosen}`;
	const frozen = await numbersInFrozenMonths(tx, chosen);
	if (frozen.length > 0) return { ok: false, frozen };
	await recordRemoval(tx, scope, sql`(select id, kommun, committee, version from ${mine})`, why);
	await removeContributions(tx, ids);
	await tx.execute(sql`delete from ${mine}`);
	return { ok: true, removed: found.length };
}

/** Removes those of the cases that are marked as sample data. */
export function removeSampleCases(
	tx: Transaction,
	scope: Scope,
	ids: readonly string[]
): Promise<RemoveOutcome> {
	const chosen = sql`sample and id = any(${sql.param([...ids])}::uuid[])`;
	return removeCases(tx, scope, chosen, { reason: 'sample' });
}

/** Removes those of the cases that an import created and nobody has changed since. */
export function removeImportedCases(
	tx: Transaction,
	scope: Scope,
	importId: string,
	ids: readonly string[]
): Promise<RemoveOutcome> {
	if (ids.length === 0) return Promise.resolve({ ok: true, removed: 0 });
	return removeCases(
		tx,
		scope,
		sql`id = any(${sql.param([...ids])}::uuid[]) and version = 1
			and exists (select 1 from case_revision
				where kommun = cases.kommun and case_id = cases.id
					and import_id = ${importId} and before is null)`,
		{ reason: 'import-undone', importId }
	);
}
