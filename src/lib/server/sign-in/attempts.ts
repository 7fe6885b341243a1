import { createHash } from 'node:crypto';
import { eq, lte, sql } from 'drizzle-orm';
import type { AttemptLimit } from '../../domain/sign-in/attempts';
import type { Database } from '../database/open';
import { signInRate } from '../database/schema';
import { discreetly } from '../database/transaction';

/** What attempts are counted against. The database keeps no address or e-mail, only their hash. */
export type AttemptKey = string & { readonly hashed: unique symbol };

/** @param kind what the value is, so that an address and an account never share a count */
export function attemptKey(
	kind: 'account' | 'address' | 'code' | 'link',
	value: string
): AttemptKey {
	const digest = createHash('sha256').update(value.trim().toLowerCase()).digest('base64url');
	return `${kind}:${digest}` as AttemptKey;
}

/**
 * Takes one of the attempts that are left, before anything is verified, so that guesses sent at
 * the same time cannot share one. In a single statement: it holds across processes.
 * @returns false when none is left; the lock then runs out on its own and is not made longer
 */
export async function takeAttempt(
	database: Database,
	key: AttemptKey,
	limit: AttemptLimit,
	now: Date
): Promise<boolean> {
	const until = new Date(now.getTime() + limit.windowMs);
	const over = lte(signInRate.expiresAt, now);
	const last = sql`${signInRate.count} + 1 >= ${limit.failures}`;
	const taken = await discreetly(() =>
		database.signin.orm
			.insert(signInRate)
			.values({ key, count: 1, expiresAt: until })
			.onConflictDoUpdate({
				target: signInRate.key,
				set: {
					count: sql`case when ${over} then 1 else ${signInRate.count} + 1 end`,
					expiresAt: sql`case when ${over} or ${last} then ${until.toISOString()}::timestamptz else ${signInRate.expiresAt} end`
				},
				setWhere: sql`${over} or ${signInRate.count} < ${limit.failures}`
			})
			.returning({ count: signInRate.count })
	);
	return taken.length > 0;
}

/** Forgets the failures: the one who is asked about has proved to be the right one. */
export async function forgetAttempts(database: Database, key: AttemptKey): Promise<void> {
	await discreetly(() => database.signin.orm.delete(signInRate).where(eq(signInRate.key, key)));
}

/** Gives back the attempt of a success, where others' failures stay counted. */
export async function giveBackAttempt(database: Database, key: AttemptKey): Promise<void> {
	await discreetly(() =>
		database.signin.orm
			.update(signInRate)
			.set({ count: sql`greatest(${signInRate.count} - 1, 0)` })
			.where(eq(signInRate.key, key))
	);
}
