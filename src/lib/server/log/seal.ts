import { sql } from 'drizzle-orm';
import { systemScope } from '../access/gate';
import { kommunCodes } from '../access/read-kommun-codes';
import { now } from '../clock';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { reportFailure } from '../failure/report-failure';
import { createPacer } from '../pacer';
import type { Scope } from '../scope';
import { anchorFile, keepAnchor, type Anchor } from './anchors';
import { CHAIN_START, linkOf } from './chain';
import { loadChain } from './read-chain-state';
import { SEALED_COLUMNS, type SealedRow } from './sealed-content';

/** Entries sealed in one transaction; bounds how long reading them holds the event loop. */
export const SEALED_AT_ONCE = 500;

/**
 * Where sealing goes on from: entries of transactions before this number are sealed, or were
 * never committed. Null: look among all entries.
 */
export type SealedTo = string | null;

/**
 * Seals every entry that is not sealed and can be seen, in the order of their numbers. Entries of
 * a transaction that is still open are sealed once it has committed: the chain is in the order of
 * sealing. Sealers take turns, in this process and others. How far the chain has come is noted
 * outside the database, after each sealing and whenever sealing begins (`from` is null).
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
		if (batch.sealed === SEALED_AT_ONCE) continue;
		if (batch.end !== null && (sealed > 0 || from === null)) await noteOutside(batch.end);
		return { sealed, sealedTo: batch.sealedTo };
	}
}

/** The installation's own scope, which reads and seals the whole log; null while it has no kommun. */
export async function logUpkeepScope(database: Database): Promise<Scope | null> {
	const [first] = await kommunCodes(database);
	return first === undefined ? null : systemScope(database, first);
}

/** Where the chain has come to. */
interface ChainEnd extends Anchor {
	chainId: string;
}

async function sealBatch(
	tx: Transaction,
	from: SealedTo
): Promise<{ sealed: number; sealedTo: SealedTo; end: ChainEnd | null }> {
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
		order by entry.id limit ${SEALED_AT_ONCE}`);
	const end = await insertLinks(tx, entries);
	return { sealed: entries.length, sealedTo: oldest, end };
}

/**
 * Goes on from where the chain itself says that it has come to, not from the last link there is:
 * links that somebody has removed stay missing.
 * @throws when the chain's own row is gone: there is nothing to go on from, and verification says so
 */
async function insertLinks(
	tx: Transaction,
	entries: readonly SealedRow[]
): Promise<ChainEnd | null> {
	const chain = await loadChain(tx, { hold: true });
	if (chain === null) throw new Error('The chain of the log is gone');
	let hash = chain.hash || CHAIN_START;
	let position = chain.sealed;
	const at = now();
	const stamp = { chain: chain.text, at: at.toISOString().replace('Z', '000Z') };
	const pace = createPacer();
	const links: { position: number; entry: string; hash: string }[] = [];
	for (const entry of entries) {
		hash = linkOf(hash, entry, stamp);
		position += 1;
		links.push({ position, entry: entry.id, hash });
		await pace();
	}
	if (links.length > 0) {
		await tx.execute(sql`
			insert into log_seal (position, entry_id, hash, sealed_at)
			select position, entry, hash, ${stamp.at}::timestamptz
			from jsonb_to_recordset(${JSON.stringify(links)}::text::jsonb)
				as link(position bigint, entry bigint, hash text)`);
		await tx.execute(sql`update log_chain set sealed = ${position}, hash = ${hash}`);
	}
	return position === 0 ? null : { chainId: chain.id, at, position, hash };
}

/** A file that cannot be written is told of; the log is sealed all the same. */
async function noteOutside({ chainId, ...anchor }: ChainEnd): Promise<void> {
	try {
		await keepAnchor(anchorFile(chainId), anchor);
	} catch (error) {
		reportFailure(error, { at: 'loggens förankring' });
	}
}
