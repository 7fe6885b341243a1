import { chmod, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { Connection } from './connection';
import { withNotifications } from './notifications';
import { Turns, type Backend } from './turns';

export interface SocketServer {
	/**
	 * Stops listening, waits at most `graceMs` for the clients to leave by themselves, hangs up on
	 * the rest and rolls back what they left open.
	 */
	close(graceMs: number): Promise<void>;
}

/**
 * Lets PostgreSQL clients reach `backend` through an owner-only Unix socket.
 * @param options.holding whose holding of the folder is served, for clients that ask for one
 * @param options.idleLimitMs how long a client may sit in an open transaction without a word
 * @param options.broken told when the database itself throws
 */
export async function serveOnSocket(options: {
	path: string;
	holding: string;
	backend: Backend;
	idleLimitMs: number;
	broken: (error: unknown) => void;
}): Promise<SocketServer> {
	const connections = new Map<Connection, Promise<unknown>>();
	const backend = withNotifications(options.backend, (notification) => {
		for (const connection of connections.keys()) connection.notify(notification);
	});
	const turns = new Turns({ ...options, backend });
	const server = createServer((socket) => {
		const connection = new Connection(socket, turns, options.holding);
		const closed = new Promise((resolve) => socket.once('close', resolve));
		connections.set(connection, closed);
		void closed.then(() => connections.delete(connection));
	});
	// The folder lock is held, so a socket file that is there belongs to nobody alive.
	await rm(options.path, { force: true });
	server.listen(options.path);
	await once(server, 'listening');
	await chmod(options.path, 0o600);

	return {
		async close(graceMs) {
			server.close();
			await within(graceMs, Promise.all(connections.values()));
			for (const connection of connections.keys()) {
				connection.close('57P01', 'terminating connection due to administrator command');
			}
			await Promise.all(connections.values());
			await turns.idle();
		}
	};
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise((resolve) => {
		timer = setTimeout(resolve, ms);
	});
	await Promise.race([work, limit]);
	clearTimeout(timer);
}
