import type { Cookies } from '@sveltejs/kit';
import { Browser } from '../../src/lib/server/sign-in/browser';

/** A browser without a window: it keeps the cookies it is given, and sends them. */
export class TestBrowser {
	readonly jar = new Map<string, string>();
	readonly url: URL;
	readonly address: string;

	constructor({ origin = 'http://127.0.0.1:3000', address = '192.0.2.7' } = {}) {
		this.url = new URL('/', origin);
		this.address = address;
	}

	/** Attributes of the last cookie of a name that it was given. */
	readonly attributes = new Map<string, Record<string, unknown>>();

	readonly cookies: Cookies = {
		get: (name) => this.jar.get(name),
		getAll: () => [...this.jar].map(([name, value]) => ({ name, value })),
		set: (name, value, options) => {
			this.attributes.set(name, { ...options });
			if (options.maxAge === 0) this.jar.delete(name);
			else this.jar.set(name, value);
		},
		delete: (name) => void this.jar.delete(name),
		serialize: (name, value) => `${name}=${value}`
	};

	/** Another browser at the same address that has its cookies: a second tab, or a thief. */
	copy(): TestBrowser {
		const copy = new TestBrowser({ origin: this.url.origin, address: this.address });
		for (const [name, value] of this.jar) copy.jar.set(name, value);
		return copy;
	}

	/** The next request of this browser. */
	request(): Browser {
		return new Browser({
			cookies: this.cookies,
			url: this.url,
			request: new Request(this.url, { headers: { 'user-agent': 'Testläsare/1.0' } }),
			getClientAddress: () => this.address
		});
	}
}
