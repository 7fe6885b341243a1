import { createServer, type Server } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { Outbox, type Letter, type Reply } from './outbox.svelte';

let server: Server | null = null;
afterEach(() => server?.close());

/** A server of the page's actions, and what it has been sent. Answers with what `answer` gives; nothing for a lost line. */
async function serve(answer: (turn: number) => string | null) {
	const asked: string[] = [];
	const listening = createServer((request, response) => {
		asked.push(request.url ?? '');
		const body = answer(asked.length);
		if (body === null) request.socket.destroy();
		else response.end(body);
	});
	server = listening;
	await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
	const address = listening.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return { asked, page: `http://127.0.0.1:${port}/mote` };
}

const letter = (id: string): Letter => ({ id, action: 'anteckna', fields: () => ({ id }) });
const SUCCESS = '{"type":"success","status":200}';
const FAILURE = '{"type":"failure","status":400}';

function outboxAt(page: string) {
	const replies: [string, Reply][] = [];
	const outbox = new Outbox(page, ({ id }, reply) => replies.push([id, reply]));
	return { outbox, replies };
}

it('sends in order, and tells what was answered', async () => {
	const { page, asked } = await serve((turn) => (turn === 1 ? SUCCESS : FAILURE));
	const { outbox, replies } = outboxAt(page);
	outbox.put(letter('a'));
	outbox.put(letter('b'));
	await vi.waitUntil(() => outbox.state === 'empty');
	expect(asked).toEqual(['/mote?/anteckna', '/mote?/anteckna']);
	expect(replies.map(([id, { taken }]) => [id, taken])).toEqual([
		['a', true],
		['b', false]
	]);
});

it('throws nothing away while the line is lost, and sends it when it is back', async () => {
	let isLost = true;
	const { asked, page } = await serve(() => (isLost ? null : SUCCESS));
	const { outbox, replies } = outboxAt(page);
	outbox.put(letter('a'));
	await vi.waitUntil(() => outbox.state === 'waiting');
	outbox.put(letter('a'));
	expect(outbox.letters.map(({ id }) => id)).toEqual(['a']);
	await vi.waitUntil(() => asked.length === 2 && outbox.state === 'waiting');
	expect(replies).toEqual([]);
	isLost = false;
	outbox.sendNow();
	await vi.waitUntil(() => outbox.state === 'empty');
	expect(replies.map(([id]) => id)).toEqual(['a']);
});

it('keeps what is written when the session has ended, and says so', async () => {
	const { page } = await serve(
		() => '{"type":"redirect","status":303,"location":"/logga-in?till=%2F"}'
	);
	const { outbox } = outboxAt(page);
	outbox.put(letter('a'));
	await vi.waitUntil(() => outbox.state === 'signed-out');
	expect(outbox.letters).toHaveLength(1);
});
