import { isLoopback } from './client-address';

/** What is known of a request that says where it came from. */
export interface RequestOrigin {
	/** Its address as the server sees it, built from `ORIGIN`. */
	url: URL;
	headers: Headers;
	/** The other end of the connection itself, whatever headers say; undefined when unknown. */
	remoteAddress: string | undefined;
}

/** By these the operator says that others than this computer's own browser get here. */
const OPENED_BY = ['HOST', 'ADDRESS_HEADER', 'PROTOCOL_HEADER', 'HOST_HEADER', 'PORT_HEADER'];

/** Headers by which programs in between tell of themselves or of whom they speak for. */
const IN_BETWEEN =
	/^(forwarded|via|client-ip|true-client-ip|proxy-.+|(x|cf|fly|fastly|akamai)-.+)$/;

/** Ours and the browsers' own that begin as those do. */
const OWN = /^x-(sveltekit-.+|requested-with)$/;

/**
 * Whether a request was sent from a browser on the very computer the server runs on, to a server
 * that only that computer reaches. Every sign of somebody in between says no: what is let in by
 * this has no password.
 */
export function isAtTheMachine(
	{ url, headers, remoteAddress }: RequestOrigin,
	environment: Readonly<Record<string, string | undefined>>
): boolean {
	if (OPENED_BY.some((name) => environment[name])) return false;
	if (url.protocol !== 'http:' || !isLoopback(url.hostname)) return false;
	if (headers.get('host') !== url.host) return false;
	if (remoteAddress === undefined || !isLoopback(remoteAddress)) return false;
	return ![...headers.keys()].some((name) => IN_BETWEEN.test(name) && !OWN.test(name));
}
