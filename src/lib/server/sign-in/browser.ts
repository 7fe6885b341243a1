import { parseSetCookieHeader } from 'better-auth/cookies';
import { isSecureCookie } from './cookie-names';

/** What better-auth is told the client's address in; only we set it. */
export const ADDRESS_HEADER = 'x-svu-address';

/** Who reads the cookies that we give: no script, and only those who came from us. */
interface CookieOptions {
	path: string;
	httpOnly?: boolean;
	secure: boolean;
	sameSite?: 'lax';
	/** For so many seconds; until the browser is closed where it is left out. */
	maxAge?: number;
}

/** A browser's cookies, as they were sent and as they are to become. */
interface Cookies {
	get: (name: string) => string | undefined;
	set: (name: string, value: string, options: CookieOptions) => void;
	delete: (name: string, options: CookieOptions) => void;
}

/** The part of a request that sign-in needs. */
export interface RequestLike {
	cookies: Cookies;
	url: URL;
	request: Request;
	getClientAddress: () => string;
}

/**
 * The browser at the door: its cookies as they are now, and the way to give it new ones. What
 * better-auth sees of a request is made here, so that no header of a stranger gets through.
 */
export class Browser {
	readonly origin: string;
	readonly address: string;
	readonly #userAgent: string;
	readonly #cookies: Cookies;

	constructor({ cookies, url, request, getClientAddress }: RequestLike) {
		this.origin = url.origin;
		this.address = getClientAddress();
		this.#userAgent = (request.headers.get('user-agent') ?? '').slice(0, 400);
		this.#cookies = cookies;
	}

	/** A cookie's value, as sent or as given meanwhile. */
	cookie(name: string): string | undefined {
		return this.#cookies.get(name);
	}

	/** Headers for a call of better-auth, with the cookies of these names alone. */
	headers(names: readonly string[]): Headers {
		const pairs = names.flatMap((name) => {
			const value = this.#cookies.get(name);
			return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
		});
		return new Headers({
			'user-agent': this.#userAgent,
			[ADDRESS_HEADER]: this.address,
			...(pairs.length > 0 && { cookie: pairs.join('; ') })
		});
	}

	/** Hands the browser the cookies of an answer of better-auth. */
	take(answer: Headers): void {
		for (const line of answer.getSetCookie()) {
			for (const [name, cookie] of parseSetCookieHeader(line)) {
				this.#cookies.set(name, cookie.value, {
					path: cookie.path ?? '/',
					httpOnly: cookie.httponly === true,
					secure: cookie.secure === true,
					sameSite: 'lax',
					...(cookie['max-age'] !== undefined && { maxAge: cookie['max-age'] })
				});
			}
		}
	}

	/** Gives the browser a cookie that no script reads, for so many seconds. */
	give(name: string, value: string, maxAge: number): void {
		const secure = isSecureCookie(name);
		this.#cookies.set(name, value, { path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge });
	}

	/** Takes a cookie away. */
	drop(name: string): void {
		this.#cookies.delete(name, { path: '/', secure: isSecureCookie(name) });
	}
}
