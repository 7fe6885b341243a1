/** Names of sign-in's cookies. */
interface CookieNames {
	/** Whether they are only sent over TLS, which their names then promise. */
	secure: boolean;
	/** Without the promise, as better-auth is told them. */
	bare: typeof BARE;
	/** As the browser has them. */
	session: string;
	challenge: string;
	visit: string;
}

const BARE = {
	/** Who is signed in. */
	session: 'svu_session',
	/** A password was right and the code is awaited. */
	challenge: 'svu_kod',
	/** A visit to the identity provider is under way. */
	visit: 'svu_besok'
} as const;

/**
 * The cookies of a site at `origin`. Over TLS their names begin with `__Secure-`: a browser takes
 * such a cookie over TLS alone, so that nobody on the way can plant one.
 */
export function cookieNames(origin: string): CookieNames {
	const secure = origin.startsWith('https://');
	const name = (bare: string) => (secure ? `__Secure-${bare}` : bare);
	return {
		secure,
		bare: BARE,
		session: name(BARE.session),
		challenge: name(BARE.challenge),
		visit: name(BARE.visit)
	};
}
