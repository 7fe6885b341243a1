/** What to do with a request, judged by the host name that the browser used. */
export type HostVerdict = { answer: true } | { redirectTo: string } | { refuse: true };

/**
 * Until there is access control the server answers on its own computer only. Listening on
 * loopback is not enough: a page on the web can point its own host name at 127.0.0.1 and would
 * then read everything as if it were ours (DNS rebinding). So the Host header must be ours.
 * `localhost` is led to the one address whose forms pass the origin check.
 * @param host the Host header as sent, or null
 * @param url the request's address as the server sees it, built from `ORIGIN`
 */
export function judgeHost(host: string | null, url: URL): HostVerdict {
	if (host === url.host) return { answer: true };
	const port = url.port ? `:${url.port}` : '';
	if (host === `localhost${port}`) return { redirectTo: url.href };
	return { refuse: true };
}
