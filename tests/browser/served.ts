import { test as base } from './started';

/** A server that a file's tests are of. */
interface Served {
	address: string;
	stop: () => Promise<void>;
}

/**
 * Tests of a server of their file's own, which the first of them begins. Not of a worker, which would have to be
 * another for each file: a new browser, and all that is loaded in it.
 * @param timeout for how long it may take to begin, ms
 */
export function servedTest<Server extends Served>(begin: () => Promise<Server>, timeout: number) {
	let begun: Promise<Server> | undefined;
	const test = base.extend<{ server: Server }>({
		server: [async ({}, use) => use(await (begun ??= begin())), { timeout }],
		baseURL: ({ server }, use) => use(server.address)
	});
	test.afterAll(async () => (await begun)?.stop());
	return test;
}
