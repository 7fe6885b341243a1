import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../database/open';
import { signInSecret } from '../database/schema';
import { signInTransaction } from '../database/transaction';

const NAME = 'better-auth';
/** Shorter keys could be guessed from a cookie (better-auth asks for the same). */
export const SHORTEST_SECRET = 32;

const known = new WeakMap<Database, Promise<string>>();

/**
 * The key that signs cookies and encrypts second factors: the operator's `SVU_AUTH_SECRET`, else
 * a random one that is made at first need and kept where only sign-in's role reads it, so that
 * every process of the installation has the same.
 * @throws when the operator's key is too short
 */
export function secretOf(database: Database): Promise<string> {
	const remembered = known.get(database);
	if (remembered) return remembered;
	const secret = findSecret(database);
	known.set(database, secret);
	secret.catch(() => known.delete(database));
	return secret;
}

/** The value inside a signed cookie; null when the signature is not ours. */
export function openSigned(cookie: string, secret: string): string | null {
	const at = cookie.lastIndexOf('.');
	if (at < 1) return null;
	const value = cookie.slice(0, at);
	const signature = createHmac('sha256', secret).update(value).digest();
	const given = Buffer.from(cookie.slice(at + 1), 'base64');
	return given.length === signature.length && timingSafeEqual(given, signature) ? value : null;
}

async function findSecret(database: Database): Promise<string> {
	const own = process.env.SVU_AUTH_SECRET;
	if (own) {
		if (own.length >= SHORTEST_SECRET) return own;
		throw new Error(`SVU_AUTH_SECRET är för kort: minst ${SHORTEST_SECRET} tecken.`);
	}
	return signInTransaction(database, async (tx) => {
		const value = randomBytes(SHORTEST_SECRET).toString('base64url');
		await tx.insert(signInSecret).values({ name: NAME, value }).onConflictDoNothing();
		const [kept] = await tx.select().from(signInSecret).where(eq(signInSecret.name, NAME));
		if (!kept) throw new Error('The sign-in key could not be kept');
		return kept.value;
	});
}
