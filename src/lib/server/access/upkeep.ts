import { asc, eq } from 'drizzle-orm';
import { kommun } from '../database/schema';
import { inScopeOf, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { upkeepScope } from './gate';

/**
 * Does the part of a change that is the installation's own work, such as counting cases that the
 * actor may not read, in the same kommun and the same transaction.
 */
export async function asUpkeep<Result>(
	tx: Transaction,
	scope: Scope,
	work: (upkeep: Scope) => Promise<Result>
): Promise<Result> {
	const upkeep = await upkeepScope(tx, scope);
	return inScopeOf(tx, { during: upkeep, after: scope }, () => work(upkeep));
}

/** The same in every kommun of the actor's region, one after the other: lists are shared there. */
export async function asUpkeepInRegion<Result>(
	tx: Transaction,
	scope: Scope,
	work: (upkeep: Scope) => Promise<Result>
): Promise<Result[]> {
	const neighbours = await tx
		.select({ code: kommun.code })
		.from(kommun)
		.where(eq(kommun.region, scope.region))
		.orderBy(asc(kommun.code));
	const results: Result[] = [];
	for (const { code } of neighbours) {
		const upkeep = await upkeepScope(tx, scope, code);
		results.push(await inScopeOf(tx, { during: upkeep, after: scope }, () => work(upkeep)));
	}
	return results;
}
