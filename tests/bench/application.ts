import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../machine/free-port';
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
	const port = await freePort();
	const child = spawn(process.execPath, ['build/node/svu.js', 'serve'], {
		env: { ...process.env, ...place.environment, PORT: String(port) },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const exited = once(child, 'exit');
	const ready = (async () => {
		for await (const chunk of child.stdout) if (String(chunk).includes('körs på')) return true;
		return false;
	})();
	if (!(await ready)) throw new Error('Programmet startade inte; se utskriften ovan.');
	child.stdout.resume();
	const { name, value } = await sessionCookie(place.where, EVERYTHING);
	return {
		address: `http://127.0.0.1:${port}`,
		signedIn: { cookie: `${name}=${value}` },
		async stop() {
			child.kill('SIGTERM');
			await exited;
		}
	};
}

/**
 * Fetches a page as a browser without JavaScript does: its HTML, and the `Link` header that says
 * what to preload.
 * @throws when it is not answered with 200
 */
export async function getPage(
	address: string,
	headers: Readonly<Record<string, string>> = {}
): Promise<{ body: string; links: string }> {
	const response = await fetch(address, {
		headers: { accept: 'text/html, */*;q=0.8', ...headers }
	});
	const body = await response.text();
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return { body, links: response.headers.get('link') ?? '' };
}
