import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../lib/server/database/package-root';
import { Explained } from '../../lib/server/failure/explained';
import { LARGEST_BODY } from '../../lib/server/http/body-limit';
import { isEncrypted } from '../../lib/server/http/encrypted';
import { securityHeaders } from '../../lib/server/http/security-headers';
import type { Command } from '../command';
import { listenFrom } from './listen';

const LOOPBACK = ['127.0.0.1', '::1'];
const DEFAULT_PORT = 3000;
const SHUTDOWN_MS = 5_000;

export const serve: Command = {
	name: 'serve',
	usage: 'serve',
	summary: 'Startar programmet på den egna datorn (PORT väljer port)',
	async run() {
		const host = process.env.HOST ?? LOOPBACK[0] ?? '';
		if (!LOOPBACK.includes(host)) {
			console.error('Åtkomstkontroll saknas ännu, servern lyssnar bara på den egna datorn');
			return 2;
		}
		let answer: RequestListener = (_request, response) => {
			response.writeHead(503, { 'retry-after': '1' }).end('Startar');
		};
		const server = createServer((request, response) => {
			// Here and not in a hook, so that files and early refusals have them too.
			const secure = isEncrypted(request.headers, process.env);
			response.setHeaders(new Map(Object.entries(securityHeaders({ secure }))));
			answer(request, response);
		});
		const port = await listenFrom(server, host, wantedPort());
		const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
		try {
			answer = await loadApplication(address);
		} catch (error) {
			server.close();
			throw error;
		}
		console.log(`Utskrivningsklar körs på ${address}`);
		await stopOnSignal(server);
		return 0;
	}
};

function wantedPort(): number {
	const port = Number(process.env.PORT ?? DEFAULT_PORT);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Explained(`PORT är ingen port: ${process.env.PORT}`);
	}
	return port;
}

/**
 * The built application as a request handler; loading it opens the database. It reads its own
 * address once, while it loads, which is why the port is taken before.
 */
async function loadApplication(address: string): Promise<RequestListener> {
	process.env.ORIGIN = address;
	process.env.BODY_SIZE_LIMIT ??= String(LARGEST_BODY);
	const file = pathToFileURL(join(packageRoot, 'build', 'handler.js')).href;
	const { handler } = (await import(/* @vite-ignore */ file)) as { handler: RequestListener };
	return handler;
}

/** Waits for a signal, lets running requests finish, then lets the application close itself. */
async function stopOnSignal(server: Server): Promise<void> {
	const signal = await Promise.race([nextSignal('SIGTERM'), nextSignal('SIGINT')]);
	const cut = setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS);
	const closed = once(server, 'close');
	server.close();
	server.closeIdleConnections();
	await closed;
	clearTimeout(cut);
	// The event by which adapter-node's own server tells the hooks to close what they opened.
	(process as NodeJS.EventEmitter).emit('sveltekit:shutdown', signal);
}

function nextSignal(signal: NodeJS.Signals): Promise<NodeJS.Signals> {
	return new Promise((resolve) => process.once(signal, () => resolve(signal)));
}
