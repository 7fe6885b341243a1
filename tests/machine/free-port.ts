import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below those that systems give to whoever connects (from 32768 on Linux): while a server is stopped
 * and started again, no connection of another test may come to stand on its port.
 */
const [LOWEST, HIGHEST] = [20_000, 32_768];

/** A port on loopback that nobody listens on right now, and that nobody gets by connecting. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(LOWEST, HIGHEST);
		if (await isFree(port)) return port;
	}
}

async function isFree(port: number): Promise<boolean> {
	const server = createServer().listen(port, '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch {
		// Somebody listens there.
		return false;
	}
	server.close();
	await once(server, 'close');
	return true;
}
