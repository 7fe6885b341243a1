import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';

/** How an answer can be packed, the smallest first. */
const PACKED = ['br', 'gzip'] as const;
export type Encoding = (typeof PACKED)[number] | 'identity';

/** The sites that a browser names for what our own pages and the reader's own hand ask for. */
const OWN_SITE = ['same-origin', 'none'];

/**
 * How an answer is packed: as small as the request accepts, and not at all for what a page of
 * another site asked for. Whoever can make a reader's browser ask, and choose some of the words,
 * could otherwise learn others from how small they make the answer (docs/security.md).
 */
export function chooseEncoding(headers: IncomingHttpHeaders): Encoding {
	const site = headers['sec-fetch-site'];
	if (typeof site === 'string' && !OWN_SITE.includes(site)) return 'identity';
	const accepted = new Negotiator({ headers }).encodings(PACKED);
	return PACKED.find((encoding) => accepted.includes(encoding)) ?? 'identity';
}
