import { createHash } from 'node:crypto';
import { canonicalText, type SealedContent } from '../../domain/log/canonical';

/** What the first link hashes instead of one before it. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The link of an entry: SHA-256 of the link before it and the entry's text, in hexadecimal.
 * @param previous the link before it, or {@link CHAIN_START}
 */
export function linkOf(previous: string, entry: SealedContent): string {
	return createHash('sha256')
		.update(`${previous}\n${canonicalText(entry)}`)
		.digest('hex');
}
