import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Explained } from '../../lib/server/explained';

const ATTEMPTS = 100;

/**
 * Listens on `port`, or on the next free one above it.
 * @returns the port it got
 * @throws when a hundred ports in a row are taken, or the host cannot be listened on
 */
export async function listenFrom(server: Server, host: string, port: number): Promise<number> {
	for (let candidate = port; candidate < port + ATTEMPTS; candidate += 1) {
		try {
			server.listen(candidate, host);
			await once(server, 'listening');
			return (server.address() as AddressInfo).port;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		}
	}
	throw new Explained(`Ingen ledig port mellan ${port} och ${port + ATTEMPTS - 1}`);
}
