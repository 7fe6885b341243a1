import { createHash } from 'node:crypto';
import { canonicalText, type SealedContent } from '../../domain/log/canonical';

/** What the first link hashes instead of one before it. */
export const CHAIN_START = '0'.repeat(64);

/** What a link hashes besides the entry and the link before it. */
export interface Stamp {
	/** The chain it belongs to and from where that covers what, as one text; see chain-state. */
	chain: string;
	/** When the entry was sealed: ISO 8601 in UTC with six decimals. */
	at: string;
}

/**
 * The link of an entry: SHA-256 of the link before it, the stamp and the entry's text, in
 * hexadecimal.
 * @param previous the link before it, or {@link CHAIN_START}
 * @param stamp null for a link from before links had times
 */
export function linkOf(previous: string, entry: SealedContent, stamp: Stamp | null): string {
	const stamped = stamp === null ? '' : `${stamp.chain} ${stamp.at}\n`;
	return createHash('sha256')
		.update(`${previous}\n${stamped}${canonicalText(entry)}`)
		.digest('hex');
}
