const NOWHERE = 'http://nowhere.invalid';

/** Longer than any address of ours with all its choices; proxies take some 4 000 characters. */
const LONGEST = 2_000;

/** Invisible signs: browsers drop some of them from an address before they read it. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

/**
 * The path of this site that an address asks to return to; `/` where it would lead anywhere
 * else. The one function for whatever is sent back to a browser as a place to go to and came from
 * a query, a form or a library. It is read as browsers read it (`\` is `/`, and tabs and line
 * breaks are dropped), and what is returned is what was read: letters and digits, with everything
 * else as `%XX`. A path that would be another site's once a proxy has decoded it is refused too.
 */
export function localPath(value: unknown): string {
	if (typeof value !== 'string' || !value.startsWith('/') || value.length > LONGEST) return '/';
	if (!URL.canParse(value, NOWHERE)) return '/';
	const { origin, pathname, search, hash } = new URL(value, NOWHERE);
	if (origin !== NOWHERE || !staysHere(pathname)) return '/';
	const path = pathname + search + hash;
	return path.length > LONGEST ? '/' : path;
}

/** Whether a path, as it stands and decoded, is one: two slashes at its beginning are a host. */
function staysHere(pathname: string): boolean {
	const decoded = decodedPath(pathname);
	return (
		decoded !== null &&
		!INVISIBLE.test(decoded) &&
		![pathname, decoded].some((path) => /^\/[/\\]/.test(path))
	);
}

/** Null where it cannot be decoded: no page of ours has such an address. */
function decodedPath(pathname: string): string | null {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return null;
	}
}
