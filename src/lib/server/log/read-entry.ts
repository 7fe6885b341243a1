import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { inWords } from './in-words';
import { caseNumbersOf } from './read-case-numbers';
import { entriesNumbered } from './read-entries';
import { record } from './record';

/** Cases of an entry that are named one by one, at most. */
const MOST_NAMED = 500;

/**
 * One entry with all it says; null when it is not there or not the scope's to see. What a change of
 * a case was before and after stands in the case's history, for those who may read cases.
 */
export async function loadEntry(tx: Transaction, scope: Scope, id: number) {
	const [row] = await entriesNumbered(tx, [id]);
	if (!row) return null;
	await record(tx, scope, { event: 'log-read', details: { filter: {}, entry: id } });
	const [entry] = await inWords(tx, scope, [row]);
	if (!entry) return null;
	const [link] = await tx.execute<{ hash: string }>(
		sql`select hash from log_seal where entry_id = ${id}`
	);
	return { ...entry, hash: link?.hash ?? null, caseNames: await caseNames(tx, scope, id) };
}

async function caseNames(tx: Transaction, scope: Scope, id: number): Promise<string[]> {
	const [found] = await tx.execute<{ ids: string[] | null }>(sql`
		select case_ids[1:${MOST_NAMED}::int]::text[] as ids from log_entry where id = ${id}`);
	const ids = found?.ids ?? [];
	const numbers = await caseNumbersOf(tx, scope, ids);
	const known = ids.flatMap((caseId) => numbers.get(caseId) ?? []);
	const gone = ids.length - known.length;
	return gone === 0 ? known : [...known, `${gone} som inte finns kvar`];
}
