import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { answerHead } from './answer-head';

/** What is answered to a method, and whether the body of it was left. */
async function answered(method: string) {
	let left = false;
	const body = new ReadableStream<Uint8Array>({
		start: (controller) => controller.enqueue(new TextEncoder().encode('event: puls\n\n')),
		cancel: () => void (left = true)
	});
	const request = new Request('http://127.0.0.1/tavla/handelser', { method });
	const response = await answerHead({
		event: { request } as RequestEvent,
		resolve: () => Promise.resolve(new Response(body, { status: 203, headers: { vary: 'x' } }))
	});
	return { response, isLeft: () => left };
}

test('the head of what has no end is answered, and the rest is not made', async () => {
	const { response, isLeft } = await answered('HEAD');
	expect(response.body).toBeNull();
	expect(response.status).toBe(203);
	expect(response.headers.get('vary')).toBe('x');
	expect(isLeft()).toBe(true);
});

test('what is asked for is answered whole', async () => {
	const { response, isLeft } = await answered('GET');
	const piece = await response.body?.getReader().read();
	expect(new TextDecoder().decode(piece?.value)).toBe('event: puls\n\n');
	expect(isLeft()).toBe(false);
});
