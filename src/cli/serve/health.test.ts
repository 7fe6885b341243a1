import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { watched } from './health';
import { createHttpServer } from './http-server';

it('a process that is starting lives and is not ready, and writes nothing of who asks', async () => {
	const said = vi.spyOn(console, 'error').mockReturnValue();
	const others = vi.fn((_, response: { end: (text: string) => void }) => response.end('annat'));
	const server = createHttpServer(watched(() => false, others)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const ask = (path: string, method = 'GET') =>
		fetch(`http://127.0.0.1:${port}${path}`, { method });
	expect([(await ask('/healthz')).status, (await ask('/healthz', 'HEAD')).status]).toEqual([
		200, 200
	]);
	const { status, headers } = await ask('/readyz');
	expect([status, headers.get('cache-control'), headers.get('retry-after')]).toEqual([
		503,
		'no-store',
		'5'
	]);
	expect(others).not.toHaveBeenCalled();
	expect(await (await ask('/readyz/mer')).text()).toBe('annat');
	expect(said).not.toHaveBeenCalled();
	server.close();
	server.closeAllConnections();
	said.mockRestore();
});
