import { afterEach, expect, it, vi } from 'vitest';
import { streamed } from './streamed';

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** The pieces as they come, each after a turn of whatever else waits. */
async function* inTurn(pieces: Iterable<string>): AsyncGenerator<string, void> {
	for (const piece of pieces) yield await Promise.resolve(piece);
}

async function begun(made: Iterable<string>, done: () => void) {
	const pieces = inTurn(made);
	return streamed(await pieces.next(), pieces, done);
}

it('nothing is worked out before it is read', async () => {
	let made = 0;
	const done = vi.fn();
	const body = await begun(
		(function* () {
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
		(function* () {
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
		(function* () {
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
