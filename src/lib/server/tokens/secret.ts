import { createHash, randomBytes } from 'node:crypto';

/** What every key begins with, so that people and scanners of leaked secrets recognise one. */
const PREFIX = 'svu_';
const RANDOM_BYTES = 32;
/** Characters after the prefix that are shown; what is left is still far beyond guessing. */
const SHOWN = 8;

/** A key that nobody has seen: 256 random bits. It is shown once and only its hash is kept. */
export function newSecret(): { token: string; hash: string; shownPrefix: string } {
	const token = PREFIX + randomBytes(RANDOM_BYTES).toString('base64url');
	return { token, hash: hashOf(token), shownPrefix: token.slice(0, PREFIX.length + SHOWN) };
}

/**
 * The hash by which a key is found. No salt and no slow hash: they protect what people choose,
 * and this is random. Looking up by the hash also leaves nothing to be timed.
 */
export function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** Whether the text could be a key of ours. */
export function looksLikeToken(text: string): boolean {
	return /^svu_[\w-]{43}$/.test(text);
}
