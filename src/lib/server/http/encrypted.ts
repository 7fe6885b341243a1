/** Where the server's own address is told; the variables are those of adapter-node. */
interface Addressing {
	ORIGIN?: string | undefined;
	PROTOCOL_HEADER?: string | undefined;
}

/**
 * Whether the browser reached us over TLS, judged as adapter-node does it: by `ORIGIN`, and
 * without one by the header named in `PROTOCOL_HEADER`, which a proxy in front sets. A header
 * that nobody said to trust is not believed.
 */
export function isEncrypted(
	headers: Readonly<Record<string, string | string[] | undefined>>,
	{ ORIGIN, PROTOCOL_HEADER }: Addressing
): boolean {
	if (ORIGIN) return ORIGIN.toLowerCase().startsWith('https://');
	if (!PROTOCOL_HEADER) return false;
	return headers[PROTOCOL_HEADER.toLowerCase()] === 'https';
}
