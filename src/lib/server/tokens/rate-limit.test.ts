import { expect, it } from 'vitest';
import { RateLimit } from './rate-limit';

it('lets a minute’s worth through at once, then says when to come back', () => {
	const limit = new RateLimit({ perMinute: 30 });
	for (let n = 0; n < 30; n += 1) expect(limit.take('a', 0)).toBe(0);
	expect(limit.take('a', 0)).toBe(2);
	expect(limit.take('a', 1_000)).toBe(1);
	expect(limit.take('a', 2_000)).toBe(0);
	expect(limit.take('a', 2_000)).toBe(2);
});

it('asking in vain costs nothing', () => {
	const limit = new RateLimit({ perMinute: 1 });
	expect(limit.take('a', 0)).toBe(0);
	for (let second = 1; second < 60; second += 1) {
		expect(limit.take('a', second * 1_000)).toBeGreaterThan(0);
	}
	expect(limit.take('a', 60_000)).toBe(0);
});

it('one that is stopped does not stop another, and nobody saves up for more than a minute', () => {
	const limit = new RateLimit({ perMinute: 2 });
	for (const key of ['a', 'a', 'b', 'b']) expect(limit.take(key, 0)).toBe(0);
	expect(limit.take('a', 0)).toBeGreaterThan(0);
	const later = 3_600_000;
	expect([limit.take('a', later), limit.take('a', later)]).toEqual([0, 0]);
	expect(limit.take('a', later)).toBeGreaterThan(0);
});

it('remembers no more than it is told to, those who asked last', () => {
	const limit = new RateLimit({ perMinute: 1, most: 2 });
	for (const key of ['a', 'b', 'c']) expect(limit.take(key, 0)).toBe(0);
	expect(limit.take('a', 0)).toBe(0);
	expect(limit.take('c', 0)).toBeGreaterThan(0);
});
