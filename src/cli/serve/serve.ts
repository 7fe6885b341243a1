import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../lib/server/database/package-root';
import { cliScope } from '../../lib/server/access/gate';
import { startApplication } from '../../lib/server/application';
import { sampleLinks } from '../../lib/server/sample/sample-users';
import { readArguments } from '../arguments';
import { command } from '../call';
import type { Command } from '../command';
import { sampleLinkLines } from '../sample-links';
import { listenFrom } from './listen';

const LOOPBACK = ['127.0.0.1', '::1'];
const DEFAULT_PORT = 3000;
/** A file of 200 MB and what a form wraps around it. */
const LARGEST_BODY = '210M';
const SHUTDOWN_MS = 5_000;

export const serve: Command = command({
	name: 'serve',
	usage: 'serve [--sample-links]',
	summary: 'Startar programmet på den egna datorn (PORT väljer port)',
	async run(args) {
		const { options } = readArguments(args, {
			positionals: [],
			options: { 'sample-links': { type: 'boolean' } }
		});
		const host = process.env.HOST ?? LOOPBACK[0] ?? '';
		if (!LOOPBACK.includes(host)) {
			console.error('Åtkomstkontroll saknas ännu, servern lyssnar bara på den egna datorn');
			return 2;
		}
		let answer: RequestListener = (_request, response) => {
			response.writeHead(503, { 'retry-after': '1' }).end('Startar');
		};
		const server = createServer((request, response) => answer(request, response));
		const port = await listenFrom(server, host, wantedPort());
		const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
		try {
			answer = await loadApplication(address);
		} catch (error) {
			server.close();
			throw error;
		}
		console.log(`Utskrivningsklar körs på ${address}`);
		if (options['sample-links'] === true) await printSampleLinks(address);
		await stopOnSignal(server);
		return 0;
	}
});

function wantedPort(): number {
	const port = Number(process.env.PORT ?? DEFAULT_PORT);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Error(`PORT är ingen port: ${process.env.PORT}`);
	}
	return port;
}

/**
 * The built application as a request handler; loading it opens the database. It reads its own
 * address once, while it loads, which is why the port is taken before.
 */
async function loadApplication(address: string): Promise<RequestListener> {
	process.env.ORIGIN = address;
	process.env.BODY_SIZE_LIMIT ??= LARGEST_BODY;
	const file = pathToFileURL(join(packageRoot, 'build', 'handler.js')).href;
	const { handler } = (await import(/* @vite-ignore */ file)) as { handler: RequestListener };
	return handler;
}

/** The ways in as the sample users; here and not in `sample`, which does not know the port. */
async function printSampleLinks(address: string): Promise<void> {
	const { database } = await startApplication();
	const links = await sampleLinks(database, await cliScope(database));
	if (links.length > 0) console.log(sampleLinkLines(links, address));
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
