import { freePort } from '../machine/free-port';
import { ServedBuild } from '../support/served-build';
import { EVERYTHING, sessionCookie } from '../support/session-cookie';
import type { Place } from './place';

/** The production build, serving. */
export interface RunningApplication {
	address: string;
	/** Headers of a request by somebody who may do all there is inside the kommun. */
	signedIn: { cookie: string };
	stop: () => Promise<void>;
}

/**
 * Starts the built application on a place and waits until it answers.
 * @throws when it ends instead
 */
export async function startBuilt(place: Place): Promise<RunningApplication> {
	const env = { ...process.env, ...place.environment };
	const server = new ServedBuild(env, await freePort(), 'inherit');
	await server.start();
	const { name, value } = await sessionCookie(place.where, EVERYTHING);
	return {
		address: server.address,
		signedIn: { cookie: `${name}=${value}` },
		async stop() {
			await server.end('SIGTERM');
		}
	};
}

/**
 * Fetches a page as a browser without JavaScript does: its HTML.
 * @throws when it is not answered with 200
 */
export async function getPage(
	address: string,
	headers: Readonly<Record<string, string>> = {}
): Promise<{ body: string }> {
	const response = await fetch(address, {
		headers: { accept: 'text/html, */*;q=0.8', ...headers }
	});
	const body = await response.text();
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return { body };
}
