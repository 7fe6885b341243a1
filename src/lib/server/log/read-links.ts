import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/transaction';
import { asText, SEALED_COLUMNS, type SealedRow } from './sealed-content';

/** Links read in one short transaction. */
export const LINKS_AT_ONCE = 500;

/** A link with what stands at its place. */
export interface Link {
	/** From 1. */
	position: number;
	hash: string;
	/** When it was made, as it was hashed; null from before links had times. */
	sealedAt: string | null;
	/** Number of the entry that it seals. */
	sealed: number;
	/** Null where that entry is gone. */
	entry: SealedRow | null;
}

/** The next links after a place, at most {@link LINKS_AT_ONCE}, in a transaction of `database.log`. */
export async function linksAfter(tx: Transaction, position: number): Promise<Link[]> {
	type Row = { position: string; hash: string; sealed: string; sealedAt: string | null };
	const rows = await tx.execute<Row & SealedRow>(sql`
		select log_seal.position::text as position, log_seal.hash, log_seal.entry_id::text as sealed,
			${asText(sql`log_seal.sealed_at`)} as "sealedAt", ${SEALED_COLUMNS}
		from log_seal left join log_entry as entry on entry.id = log_seal.entry_id
		where log_seal.position > ${position} order by log_seal.position limit ${LINKS_AT_ONCE}`);
	return rows.map((row) => ({
		position: Number(row.position),
		hash: row.hash,
		sealedAt: row.sealedAt,
		sealed: Number(row.sealed),
		// The left join gives an entry that is gone without a number.
		entry: (row.id as string | null) === null ? null : row
	}));
}
