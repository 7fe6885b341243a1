import { sql } from 'drizzle-orm';
import { byName } from '../../domain/text/swedish-order';
import type { Transaction } from '../database/transaction';

/** Somebody with an account in the kommun. */
export interface Colleague {
	/** What history and notes know them as. */
	id: string;
	name: string;
	/** The nämnder they share with the reader. */
	committees: string[];
	/** Works as handläggare today. */
	active: boolean;
}

/** Everybody with an account in the scope's kommun, by name; nobody for who may read no cases. */
export async function loadColleagues(tx: Transaction): Promise<Colleague[]> {
	const rows = await tx.execute<Colleague & Record<string, unknown>>(
		sql`select id, name, committees, active from svu_colleagues()`
	);
	return [...rows].sort(byName);
}
