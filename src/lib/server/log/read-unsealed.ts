import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/transaction';

/** Entries that wait to be sealed. */
export interface Unsealed {
	count: number;
	/** When the oldest was written; null where none waits. */
	oldest: Date | null;
}

/** How many entries wait to be sealed, and how long the oldest has waited. */
export async function loadUnsealed(tx: Transaction): Promise<Unsealed> {
	const [tail] = await tx.execute<{ count: number; oldest: string | null }>(sql`
		select count(*)::int as count, min(at) as oldest from log_entry as entry
		where not exists (select 1 from log_seal where log_seal.entry_id = entry.id)`);
	return { count: tail?.count ?? 0, oldest: tail?.oldest ? new Date(tail.oldest) : null };
}
