const NOWHERE = 'http://nowhere.invalid';

/**
 * The path of this site that an address asks to return to; `/` where it would lead anywhere
 * else. Browsers take `\` for `/` and drop tabs and line breaks before they read an address, so
 * it is judged as they read it.
 */
export function localPath(value: unknown): string {
	if (typeof value !== 'string' || !value.startsWith('/')) return '/';
	if (!URL.canParse(value, NOWHERE)) return '/';
	const { origin, pathname, search, hash } = new URL(value, NOWHERE);
	// A path may itself begin with two slashes (`/.//other`), which would be a host once sent.
	return origin === NOWHERE && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
