import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/transaction';
import { asText } from './sealed-content';

/** The chain as the database knows it, apart from its links. */
export interface ChainState {
	id: string;
	/** From when it covers time, history and published figures. */
	startedAt: Date;
	/** First place whose link has a time. */
	firstPosition: number;
	/** Links ever made, and the last of them; '' before the first. */
	sealed: number;
	hash: string;
	/** All of the above that never changes, as every link hashes it. */
	text: string;
}

/**
 * Reads it, in a transaction of `database.log`; null where somebody has removed it.
 * @param hold keeps other sealers from it until the transaction ends
 */
export async function loadChain(
	tx: Transaction,
	{ hold = false }: { hold?: boolean } = {}
): Promise<ChainState | null> {
	type Row = Record<'id' | 'started' | 'first' | 'revision' | 'sealed' | 'hash', string>;
	const [row] = await tx.execute<Row>(sql`
		select id::text as id, ${asText(sql`started_at`)} as started, first_position::text as first,
			last_revision::text as revision, sealed::text as sealed, hash
		from log_chain ${hold ? sql`for update` : sql``}`);
	if (!row) return null;
	return {
		id: row.id,
		startedAt: new Date(row.started),
		firstPosition: Number(row.first),
		sealed: Number(row.sealed),
		hash: row.hash,
		text: [row.id, row.started, row.first, row.revision].join(' ')
	};
}
