import { sql } from 'drizzle-orm';
import { LARGEST_LISTING, type ChainBreak, type LogVerdict } from '../../domain/log/verdict';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { createPacer } from '../pacer';
import { CHAIN_START, linkOf } from './chain';
import { compareRevisions } from './compare-revisions';
import { logUpkeepScope } from './seal';
import { SEALED_COLUMNS, type SealedRow } from './sealed-content';

/** Links read in one short transaction. */
const PAGE = 500;

export interface VerifyOptions {
	/** A link that was noted earlier, outside the database: the chain must still hold it. */
	anchor?: string;
	/** Told how many links have been looked at. */
	onProgress?: (looked: number) => void;
}

/**
 * Walks the whole chain: whether every link is there and follows from the one before it and its
 * entry, and whether the history of cases still says what the log says. Reads the log of all
 * kommuner and gives no entry away.
 */
export async function verifyLog(
	database: Database,
	{ anchor, onProgress }: VerifyOptions = {}
): Promise<LogVerdict> {
	const verdict: LogVerdict = {
		sealed: 0,
		anchor: null,
		breaks: [],
		breakCount: 0,
		...(anchor !== undefined && { anchorAt: null }),
		unsealed: { count: 0, oldest: null },
		revisions: { compared: 0, gone: 0, differing: [] }
	};
	const scope = await logUpkeepScope(database);
	if (scope === null) return verdict;
	let last = { position: 0, hash: CHAIN_START };
	for (;;) {
		const links = await transaction(database.log, scope, async (tx) => {
			const page = await linksAfter(tx, last.position);
			await compareRevisions(tx, page, verdict.revisions);
			return page;
		});
		const pace = createPacer();
		for (const link of links) {
			judgeLink(verdict, last, link);
			if (link.hash === anchor) verdict.anchorAt = link.position;
			last = link;
			await pace();
		}
		verdict.sealed += links.length;
		onProgress?.(verdict.sealed);
		if (links.length < PAGE) break;
	}
	verdict.anchor = verdict.sealed > 0 ? last.hash : null;
	verdict.unsealed = await transaction(database.log, scope, unsealedTail);
	return verdict;
}

/** A link with what stands at its place. */
export interface Link {
	position: number;
	hash: string;
	/** Number of the entry that it seals. */
	sealed: number;
	/** Null where that entry is gone. */
	entry: SealedRow | null;
}

async function linksAfter(tx: Transaction, position: number): Promise<Link[]> {
	const rows = await tx.execute<{ position: string; hash: string; sealed: string } & SealedRow>(sql`
		select log_seal.position::text as position, log_seal.hash, log_seal.entry_id::text as sealed,
			${SEALED_COLUMNS}
		from log_seal left join log_entry as entry on entry.id = log_seal.entry_id
		where log_seal.position > ${position} order by log_seal.position limit ${PAGE}`);
	return rows.map((row) => ({
		position: Number(row.position),
		hash: row.hash,
		sealed: Number(row.sealed),
		// The left join gives an entry that is gone without a number.
		entry: (row.id as string | null) === null ? null : row
	}));
}

function judgeLink(
	verdict: LogVerdict,
	last: { position: number; hash: string },
	{ position, hash, sealed, entry }: Link
): void {
	for (let gap = last.position + 1; gap < position; gap += 1) {
		note(verdict, { position: gap, entry: null, kind: 'link-missing' });
	}
	if (entry === null) note(verdict, { position, entry: sealed, kind: 'entry-missing' });
	// After a gap there is nothing to check the link by.
	else if (position === last.position + 1 && linkOf(last.hash, entry) !== hash) {
		note(verdict, { position, entry: sealed, kind: 'altered' });
	}
}

function note(verdict: LogVerdict, found: ChainBreak): void {
	verdict.breakCount += 1;
	if (verdict.breaks.length < LARGEST_LISTING) verdict.breaks.push(found);
}

/** How many entries wait to be sealed, and how long the oldest has waited. */
async function unsealedTail(tx: Transaction): Promise<LogVerdict['unsealed']> {
	const [tail] = await tx.execute<{ count: number; oldest: string | null }>(sql`
		select count(*)::int as count, min(at) as oldest from log_entry as entry
		where not exists (select 1 from log_seal where log_seal.entry_id = entry.id)`);
	return { count: tail?.count ?? 0, oldest: tail?.oldest ? new Date(tail.oldest) : null };
}
