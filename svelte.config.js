import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build' }),
		// The server knows which page an address is: browsers need not carry the map of all pages.
		router: { resolution: 'server' }
	}
};
