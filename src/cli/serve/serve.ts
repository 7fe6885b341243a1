import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../lib/server/database/package-root';
import { requireFiles } from '../../lib/server/environment/require-files';
import { requireProvider } from '../../lib/server/environment/require-provider';
import { LARGEST_BODY } from '../../lib/server/http/body-limit';
import { wordsOf } from '../../lib/server/http/refusal';
import { application } from '../../lib/server/application';
import { readArguments } from '../arguments';
import { command } from '../call';
import type { Command } from '../command';
import { surviveStrays, type Answering } from './answering';
import { createHttpServer } from './http-server';
import { watched } from './health';
import { listenOn } from './listen';
import { Metrics, tellMetrics } from './metrics';
import { refuse } from './refuse';

const LOOPBACK = '127.0.0.1';
const DEFAULT_PORT = 3000;
const SHUTDOWN_MS = 5_000;
const IDLE_LOOK_MS = 50;

export const serve: Command = command({
	name: 'serve',
	usage: 'serve',
	summary: 'Startar programmet (PORT väljer port; ORIGIN och HOST för andra än den egna datorn)',
	serves: true,
	async run(args) {
		readArguments(args, { positionals: [], options: {} });
		await requireFiles(process.env);
		const silence = await requireProvider(process.env);
		if (silence !== null) console.error(silence);
		const { HOST: host = LOOPBACK, PORT: port = DEFAULT_PORT } = process.env;
		let answer: Answering = starting;
		let serving = false;
		const metrics = new Metrics();
		const server = createHttpServer(
			watched(
				() => serving,
				metrics.measured((request, response) => answer(request, response))
			)
		);
		await listenOn(server, { host, port: Number(port) });
		const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
		const { SVU_METRICS_ADDRESS: metricsAddress } = process.env;
		let teller: Server | undefined;
		try {
			if (metricsAddress) teller = await tellMetrics(metricsAddress, metrics, () => serving);
			answer = await loadApplication(process.env.ORIGIN ?? address);
		} catch (error) {
			server.close();
			teller?.close();
			throw error;
		}
		serving = true;
		surviveStrays();
		console.log(`Utskrivningsklar körs på ${address}`);
		await stopOnSignal(server, () => {
			serving = false;
			teller?.close();
			teller?.closeAllConnections();
		});
		return 0;
	}
});

/** What whoever comes before the application does is told. */
const starting: Answering = (request, response) =>
	refuse(request, response, {
		...{ status: 503, message: wordsOf(503) },
		headers: { 'retry-after': '1' }
	});

/**
 * The built application as a request handler; loading it opens the database. It reads the address
 * that users type once, while it loads, which is why the port is taken before.
 */
async function loadApplication(origin: string): Promise<Answering> {
	process.env.ORIGIN = origin;
	process.env.BODY_SIZE_LIMIT ??= String(LARGEST_BODY);
	const file = pathToFileURL(join(packageRoot, 'build', 'handler.js')).href;
	const { handler } = (await import(/* @vite-ignore */ file)) as { handler: Answering };
	return handler;
}

/**
 * Waits for a signal, lets running requests finish, then lets the application close itself.
 * @param stopping called when no more requests are to come here
 */
async function stopOnSignal(server: Server, stopping: () => void): Promise<void> {
	// The last is sent when the terminal or the connection that started it is closed.
	const signal = await Promise.race((['SIGTERM', 'SIGINT', 'SIGHUP'] as const).map(nextSignal));
	stopping();
	const cut = setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS);
	const closed = once(server, 'close');
	// A board left open is a request that never finishes by itself.
	application().boardLine.end();
	server.close();
	// Again and again: browsers keep a connection that has been answered, ready for the next request.
	const idle = setInterval(() => server.closeIdleConnections(), IDLE_LOOK_MS);
	await closed;
	clearInterval(idle);
	clearTimeout(cut);
	// The event by which adapter-node's own server tells the hooks to close what they opened.
	(process as NodeJS.EventEmitter).emit('sveltekit:shutdown', signal);
}

function nextSignal(signal: NodeJS.Signals): Promise<NodeJS.Signals> {
	return new Promise((resolve) => process.once(signal, () => resolve(signal)));
}
