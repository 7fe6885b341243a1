import { DrizzleQueryError, sql } from 'drizzle-orm';
import type { Scope } from '../scope';
import { NotReady } from './not-ready';
import type { Database } from './open';

/** A handle inside a transaction, the only thing data functions take. */
export type Transaction = Parameters<Parameters<Database['orm']['transaction']>[0]>[0];

/**
 * Runs `work` in one transaction that carries who is acting, so that the database can hold
 * every statement to the actor's limits. Rolls back and rethrows when `work` throws; begins anew after
 * {@link NotReady}, so `work` does nothing that is not taken back. Works as the application's role; given
 * `database.log`, as the one that reads the log.
 * @throws the database's own error for a failed statement, without the statement's
 * parameters: those are cases, and errors end up in logs
 */
export async function transaction<Result>(
	database: Pick<Database, 'orm'>,
	scope: Scope,
	work: (tx: Transaction) => Promise<Result>
): Promise<Result> {
	for (;;) {
		try {
			return await discreetly(() =>
				database.orm.transaction(async (tx) => {
					await actAs(tx, scope);
					return work(tx);
				})
			);
		} catch (error) {
			if (!(error instanceof NotReady)) throw error;
			await error.make(database);
		}
	}
}

/**
 * Runs `work` in one transaction of sign-in's role, which alone reaches accounts and sessions.
 * Nobody has to be signed in for it.
 * @throws as `transaction` does
 */
export function signInTransaction<Result>(
	database: Database,
	work: (tx: Transaction) => Promise<Result>
): Promise<Result> {
	return discreetly(() => database.signin.orm.transaction(work));
}

/**
 * Runs `work`, and should a statement in it fail, rethrows without what the statement was about.
 */
export async function discreetly<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		throw error instanceof DrizzleQueryError ? withoutValues(error.cause ?? error) : error;
	}
}

/**
 * Runs a part of a transaction with another scope, such as the upkeep that follows from a
 * setting, and goes back to `scope` after it.
 */
export async function inScopeOf<Result>(
	tx: Transaction,
	{ during, after }: { during: Scope; after: Scope },
	work: () => Promise<Result>
): Promise<Result> {
	await actAs(tx, during);
	const result = await work();
	await actAs(tx, after);
	return result;
}

async function actAs(tx: Transaction, scope: Scope): Promise<void> {
	await tx.execute(sql`select set_config('svu.actor', ${scope.actor}, true),
		set_config('svu.actor_id', ${scope.actorId}, true),
		set_config('svu.address', ${scope.address ?? ''}, true),
		set_config('svu.kommun', ${scope.kommun}, true),
		set_config('svu.region', ${scope.region}, true),
		set_config('svu.committees', ${scope.committees.join(',')}, true),
		set_config('svu.may', ${scope.capabilities.join(',')}, true)`);
}

/** PostgreSQL's details repeat the failing row; its message, code and constraint do not. */
function withoutValues(cause: Error): Error {
	for (const key of ['detail', 'where', 'parameters', 'query', 'args', 'internal_query']) {
		if (key in cause) Reflect.deleteProperty(cause, key);
	}
	return cause;
}
