import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the package's default kind) as OWASP's password storage cheat sheet asks at least. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password in a thread of its own, so that other requests are answered meanwhile. */
export function hashPassword(password: string): Promise<string> {
	return hash(asTyped(password), COST);
}

/** Whether a password is the one that was hashed. */
export function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
	return verify(given.hash, asTyped(given.password));
}

/** Keyboards differ in how they compose `å`; the password is the same. */
function asTyped(password: string): string {
	return password.normalize('NFKC');
}
