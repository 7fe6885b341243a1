import { afterEach, expect, it, vi } from 'vitest';
import { streamed } from './streamed';

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

async function begun(pieces: AsyncGenerator<string, void>, done: () => void) {
	return streamed(await pieces.next(), pieces, done);
}

it('nothing is worked out before it is read', async () => {
	let made = 0;
	const done = vi.fn();
	const body = await begun(
		(async function* () {
			for (; made < 4; made += 1) yield `${made}`;
		})(),
		done
	);
	const reader = body.getReader();
	await reader.read();
	expect(made).toBe(0);
	await reader.read();
	expect(made).toBe(1);
	await reader.cancel();
	expect(done).toHaveBeenCalledTimes(1);
});

it('what fails on the way breaks the answer off instead of ending it', async () => {
	const done = vi.fn();
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const body = await begun(
		(async function* () {
			yield 'half';
			throw new Error('lost');
		})(),
		done
	);
	await expect(new Response(body).text()).rejects.toThrow('lost');
	expect(done).toHaveBeenCalledTimes(1);
});

it('an answer that nobody reads on is broken off', async () => {
	vi.useFakeTimers();
	const done = vi.fn();
	const body = await begun(
		(async function* () {
			for (;;) yield 'more';
		})(),
		done
	);
	const reader = body.getReader();
	await reader.read();
	await vi.advanceTimersByTimeAsync(120_000);
	expect(done).toHaveBeenCalledTimes(1);
	await expect(reader.read()).rejects.toThrow('Nobody read');
});
