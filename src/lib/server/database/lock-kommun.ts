import { sql } from 'drizzle-orm';
import type { Scope } from '../scope';
import type { Transaction } from './transaction';

/**
 * Lets one change at a time of the kommun's settings through until the transaction ends, so
 * that rules over several rows (no overlapping periods) are judged once. Cases wait for it.
 */
export async function lockKommunSettings(tx: Transaction, scope: Scope): Promise<void> {
	await tx.execute(
		sql`select pg_advisory_xact_lock(hashtext('kommun settings'), hashtext(${scope.kommun}))`
	);
}

/** The same for the lists of the region. */
export async function lockRegionLists(tx: Transaction, scope: Scope): Promise<void> {
	await tx.execute(
		sql`select pg_advisory_xact_lock(hashtext('region lists'), hashtext(${scope.region}))`
	);
}

/**
 * Holds the kommun's settings and the region's lists as they are until the transaction ends:
 * what a case is judged and counted by cannot change before it is written. Cases do not hold
 * each other up. Advisory locks, since locking a row takes the right to change it.
 */
export async function holdSettings(tx: Transaction, scope: Scope): Promise<void> {
	await tx.execute(
		sql`select pg_advisory_xact_lock_shared(hashtext('kommun settings'), hashtext(${scope.kommun})),
			pg_advisory_xact_lock_shared(hashtext('region lists'), hashtext(${scope.region}))`
	);
}

/**
 * Lets no other change of these committees' cases through until the transaction ends: what has not
 * been committed yet is waited for.
 * @param owners kommun and committee of each, `2480/ÄN`
 */
export async function lockCasesOf(tx: Transaction, owners: readonly string[]): Promise<void> {
	await tx.execute(sql`
		select pg_advisory_xact_lock(hashtext('cases'), hashtext(owner)) from (
			select owner from unnest(${sql.param([...owners])}::text[]) as owner order by owner
		) as owners`);
}
