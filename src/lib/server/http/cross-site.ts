/** Methods that only read; what they answer is kept from other sites by the answer's headers. */
const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that changes something may come from another site's page, with our user's
 * cookies. SvelteKit checks the kinds of bodies that a form can send; this holds for every kind,
 * such as a file or JSON. Browsers say where a request comes from in `Sec-Fetch-Site` and, the
 * older ones, in `Origin`; no page can forge either. One must be there, and each that is must be
 * ours.
 * @param origin our own, as `https://host`
 */
export function isCrossSite(
	{ method, headers }: { method: string; headers: Pick<Headers, 'get'> },
	origin: string
): boolean {
	if (READING.includes(method)) return false;
	const site = headers.get('sec-fetch-site');
	const from = headers.get('origin');
	if (site === null && from === null) return true;
	return (site !== null && site !== 'same-origin') || (from !== null && from !== origin);
}
