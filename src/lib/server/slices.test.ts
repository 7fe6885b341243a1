import { describe, expect, it } from 'vitest';
import { inSlices, nextSlice, SLICE_MAX } from './slices';

describe('slices of work that others wait for', () => {
	it('shrink when one took long, to no less than is worth a transaction', () => {
		expect(nextSlice(300, 500)).toBe(150);
		expect(nextSlice(200, 60_000)).toBe(50);
	});

	it('grow when one was quick, slowly and within bounds', () => {
		expect(nextSlice(100, 1)).toBe(200);
		expect(nextSlice(300, 0)).toBe(SLICE_MAX);
	});

	it('take every item once and in order', async () => {
		const items = Array.from({ length: 4321 }, (_, at) => at);
		const seen: number[] = [];
		await inSlices(items, (slice) => {
			expect(slice.length).toBeLessThanOrEqual(SLICE_MAX);
			seen.push(...slice);
			return Promise.resolve();
		});
		expect(seen).toEqual(items);
	});
});
