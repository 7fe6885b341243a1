/** Names of sign-in's cookies, as the browser has them. */
interface CookieNames {
	/** Whether they are only sent over TLS, which their names then promise. */
	secure: boolean;
	/** What they, and whatever else the library would set, begin with. */
	prefix: string;
	/** Who is signed in. */
	session: string;
	/** A password was right and the code is awaited. */
	challenge: string;
	/** A visit to the identity provider is under way. */
	visit: string;
	/** Which browser it is: one that has signed in before is told from those that guess. */
	device: string;
}

const HOST = '__Host-';

/**
 * The cookies of a site at `origin`. Over TLS their names begin with `__Host-`: a browser takes
 * such a cookie over TLS alone, for the whole site and from no neighbouring host, so that nobody
 * on the way or under the same domain can plant one.
 */
export function cookieNames(origin: string): CookieNames {
	const secure = origin.startsWith('https://');
	const prefix = `${secure ? HOST : ''}svu_`;
	return {
		secure,
		prefix,
		session: `${prefix}session`,
		challenge: `${prefix}kod`,
		visit: `${prefix}besok`,
		device: `${prefix}enhet`
	};
}

/** Whether a cookie of this name is only taken and given over TLS. */
export function isSecureCookie(name: string): boolean {
	return name.startsWith(HOST);
}
