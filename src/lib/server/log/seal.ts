import { sql } from 'drizzle-orm';
import { systemScope } from '../access/gate';
import type { Scope } from '../access/scope';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { kommunCodes } from '../installation/kommun-codes';
import { createPacer } from '../pacer';
import { CHAIN_START, linkOf } from './chain';
import { SEALED_COLUMNS, type SealedRow } from './sealed-content';

/** Entries sealed in one transaction; bounds how long reading them holds the event loop. */
const BATCH = 500;

/**
 * Where sealing goes on from: entries of transactions before this number are sealed, or were
 * never committed. Null: look among all entries.
 */
export type SealedTo = string | null;

/**
 * Seals every entry that is not sealed and can be seen, in the order of their numbers. Entries of
 * a transaction that is still open are sealed once it has committed: the chain is in the order of
 * sealing. Sealers take turns, in this process and others.
 */
export async function sealLog(
	database: Database,
	from: SealedTo = null
): Promise<{ sealed: number; sealedTo: SealedTo }> {
	const scope = await logUpkeepScope(database);
	if (scope === null) return { sealed: 0, sealedTo: null };
	let sealed = 0;
	for (;;) {
		const batch = await transaction(database.log, scope, (tx) => sealBatch(tx, from));
		sealed += batch.sealed;
		if (batch.sealed < BATCH) return { sealed, sealedTo: batch.sealedTo };
	}
}

/** The installation's own scope, which reads and seals the whole log; null while it has no kommun. */
export async function logUpkeepScope(database: Database): Promise<Scope | null> {
	const [first] = await kommunCodes(database);
	return first === undefined ? null : systemScope(database, first);
}

async function sealBatch(
	tx: Transaction,
	from: SealedTo
): Promise<{ sealed: number; sealedTo: SealedTo }> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('log seal'))`);
	// Read before the entries: what commits between the two is looked at again next time.
	const [horizon] = await tx.execute<{ oldest: string }>(
		sql`select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`
	);
	const oldest = horizon?.oldest ?? null;
	// A database restored to another server has its transactions numbered anew.
	const since = from !== null && oldest !== null && BigInt(oldest) >= BigInt(from) ? from : '0';
	const entries = await tx.execute<SealedRow>(sql`
		select ${SEALED_COLUMNS} from log_entry as entry
		where entry.txid >= ${since}::xid8
			and not exists (select 1 from log_seal where log_seal.entry_id = entry.id)
		order by entry.id limit ${BATCH}`);
	if (entries.length > 0) await insertLinks(tx, entries);
	return { sealed: entries.length, sealedTo: oldest };
}

async function insertLinks(tx: Transaction, entries: readonly SealedRow[]): Promise<void> {
	const [last] = await tx.execute<{ place: string; hash: string }>(
		sql`select position::text as place, hash from log_seal order by position desc limit 1`
	);
	let hash = last?.hash ?? CHAIN_START;
	let position = Number(last?.place ?? 0);
	const pace = createPacer();
	const links: { position: number; entry: string; hash: string }[] = [];
	for (const entry of entries) {
		hash = linkOf(hash, entry);
		position += 1;
		links.push({ position, entry: entry.id, hash });
		await pace();
	}
	await tx.execute(sql`
		insert into log_seal (position, entry_id, hash)
		select position, entry, hash from jsonb_to_recordset(${JSON.stringify(links)}::text::jsonb)
			as link(position bigint, entry bigint, hash text)`);
}
