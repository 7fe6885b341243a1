import { sql } from 'drizzle-orm';
import type { Scope } from '../access/scope';
import type { Database } from './open';

/** A handle inside a transaction, the only thing data functions take. */
export type Transaction = Parameters<Parameters<Database['orm']['transaction']>[0]>[0];

/**
 * Runs `work` in one transaction that carries who is acting, so that the database can hold
 * every statement to the actor's limits. Rolls back and rethrows when `work` throws.
 */
export function transaction<Result>(
	database: Database,
	scope: Scope,
	work: (tx: Transaction) => Promise<Result>
): Promise<Result> {
	return database.orm.transaction(async (tx) => {
		await tx.execute(sql`select set_config('svu.actor', ${scope.actor}, true),
			set_config('svu.kommun', ${scope.kommun}, true),
			set_config('svu.committees', ${scope.committees.join(',')}, true)`);
		return work(tx);
	});
}
