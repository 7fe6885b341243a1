import { createServer, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequest } from '@sveltejs/kit/node';
import { expect, test, vi } from 'vitest';
import { answerFailure } from './answer-failure';

/** What is answered, and how many lines logged, when a route fails to read what it was sent. */
async function failedReading(read: (posted: Request) => Promise<unknown>, whole: boolean) {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const headers = { 'content-type': 'application/json', 'content-length': 10 };
	const sent = request({ port, method: 'POST', headers });
	sent.on('error', () => undefined);
	sent.write(whole ? 'not a JSON' : 'not a');
	const [incoming] = (await once(server, 'request')) as [IncomingMessage];
	const posted = await getRequest({ request: incoming, base: 'http://127.0.0.1' });
	const failure = read(posted).then(
		() => expect.fail('the reading did not fail'),
		(error: unknown) => error
	);
	if (!whole) sent.destroy();
	const written = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const event = { request: posted, route: { id: '/arenden/liknande' } };
	type Failed = Parameters<typeof answerFailure>[0];
	const failed = { error: await failure, event, status: 500, message: 'Internal Error' };
	const answer = await answerFailure(failed as unknown as Failed);
	const logged = written.mock.calls.length;
	written.mockRestore();
	sent.destroy();
	server.close();
	return { answer, logged };
}

test('who leaves while sending is no failure of the application', async () => {
	const { answer, logged } = await failedReading((posted) => posted.text(), false);
	expect(answer).toEqual({ message: 'Anslutningen bröts.' });
	expect(logged).toBe(0);
});

test('a failure after all was sent is logged, and its code told', async () => {
	const { answer, logged } = await failedReading((posted) => posted.json(), true);
	expect(answer).toMatchObject({ failure: expect.stringMatching(/^[0-9a-f]{8}$/) as string });
	expect(logged).toBe(1);
});
