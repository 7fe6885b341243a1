import { createHash } from 'node:crypto';
import { eq, inArray, lte, sql } from 'drizzle-orm';
import type { AttemptLimit } from '../../domain/sign-in/attempts';
import type { Database } from '../database/open';
import { signInRate } from '../database/schema';
import { discreetly } from '../database/transaction';

/** What attempts are counted against. The database keeps no address or e-mail, only their hash. */
export type AttemptKey = string & { readonly hashed: unique symbol };

/** What is counted: the kind keeps an address and an account from ever sharing a count. */
type Counted = 'address' | 'account' | 'there' | 'browser' | 'session' | 'code' | 'known';

/** Counts that are over and thrown away in one go. */
const SWEPT = 500;

/** @param values what the count is about, e.g. an account and a network address */
export function attemptKey(kind: Counted, ...values: string[]): AttemptKey {
	const said = JSON.stringify(values.map((value) => value.trim().toLowerCase()));
	return `${kind}:${createHash('sha256').update(said).digest('base64url')}` as AttemptKey;
}

/**
 * Takes one of the attempts that are left, before anything is verified, so that guesses sent at
 * the same time cannot share one. In a single statement: it holds across processes.
 * @returns which attempt it is, counted from 1. Beyond `limit.failures` none was left: the first of
 * those is told from the others, which are `Infinity`. A lock runs out on its own and is not made
 * longer.
 */
export async function takeAttempt(
	database: Database,
	key: AttemptKey,
	limit: AttemptLimit,
	now: Date
): Promise<number> {
	const until = new Date(now.getTime() + limit.windowMs);
	const over = lte(signInRate.expiresAt, now);
	const last = sql`${signInRate.count} + 1 = ${limit.failures}`;
	const [taken] = await discreetly(() =>
		database.signin.orm
			.insert(signInRate)
			.values({ key, count: 1, expiresAt: until })
			.onConflictDoUpdate({
				target: signInRate.key,
				set: {
					count: sql`case when ${over} then 1 else ${signInRate.count} + 1 end`,
					expiresAt: sql`case when ${over} or ${last} then ${until.toISOString()}::timestamptz else ${signInRate.expiresAt} end`
				},
				setWhere: sql`${over} or ${signInRate.count} <= ${limit.failures}`
			})
			.returning({ count: signInRate.count })
	);
	return taken?.count ?? Infinity;
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

/**
 * Throws away some of the counts that are over. Done by the attempts themselves, so that a flood
 * leaves no more behind than what it sent in the last quarter of an hour.
 */
export async function sweepAttempts(database: Database, now: Date): Promise<void> {
	const { orm } = database.signin;
	const over = orm
		.select({ key: signInRate.key })
		.from(signInRate)
		.where(lte(signInRate.expiresAt, now))
		.limit(SWEPT);
	await discreetly(() => orm.delete(signInRate).where(inArray(signInRate.key, over)));
}
