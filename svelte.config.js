import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build' }),
		// The server knows which page an address is: browsers need not carry the map of all pages.
		router: { resolution: 'server' },
		// Our own check holds for every kind of body, and refuses in words: src/lib/server/http/guard.ts.
		csrf: { trustedOrigins: ['*'] },
		// Nothing but our own files, and no script or style in the page but the one script that starts
		// it, which SvelteKit signs anew each time. See docs/security-headers.md.
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute that SvelteKit writes: it hides the text that tells a screen
				// reader of a new page. Its hash lets that text through and no other.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html']
			}
		}
	}
};
