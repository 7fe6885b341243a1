import { sql } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import { holdSettings } from '../database/lock-kommun';
import type { Transaction } from '../database/transaction';
import { isRefused, refusalsOf, relationOfImport, writeCases, type Refusals } from './write';

/** Either all staged rows became cases, or none did, and why. */
export type CommitOutcome = { ok: true; written: number } | ({ ok: false } & Refusals);

/**
 * Writes every staged row of an import in one set-based step. Refused as a whole when a
 * case has changed since it was staged, so that the preview the user approved is what is
 * done.
 */
export async function commitStaged(
	tx: Transaction,
	scope: Scope,
	importId: string,
	at: Date
): Promise<CommitOutcome> {
	await holdSettings(tx, scope);
	const incoming = relationOfImport(importId);
	const refusals = await refusalsOf(tx, scope, incoming);
	if (isRefused(refusals)) return { ok: false, ...refusals };
	await writeCases(tx, scope, incoming, { source: 'import', at, importId });
	const counted = await tx.execute<{ written: number }>(
		sql`select count(*)::int as written from import_row where import_id = ${importId}`
	);
	return { ok: true, written: counted[0]?.written ?? 0 };
}
