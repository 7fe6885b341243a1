import { expect, it } from 'vitest';
import { axisTicks } from './axis-ticks';

it('are round numbers within the span', () => {
	expect(axisTicks(0, 100, { decimals: 0 })).toEqual([0, 20, 40, 60, 80, 100]);
	expect(axisTicks(0.62, 1.94, { decimals: 2 })).toEqual([0.8, 1, 1.2, 1.4, 1.6, 1.8]);
	expect(axisTicks(118, 162, { decimals: 0 })).toEqual([120, 130, 140, 150, 160]);
	expect(axisTicks(3, 3, { decimals: 0 })).toEqual([3]);
});

it('never lie where they would be written as another number', () => {
	expect(axisTicks(0, 13.5, { decimals: 1 })).toEqual([0, 2.5, 5, 7.5, 10, 12.5]);
	expect(axisTicks(0, 13.5, { decimals: 0 })).toEqual([0, 5, 10]);
	expect(axisTicks(1, 2.4, { decimals: 1 })).toEqual([1, 1.5, 2]);
	expect(axisTicks(0, 3, { decimals: 0 })).toEqual([0, 1, 2, 3]);
	expect(axisTicks(0, 0.4, { decimals: 0 })).toEqual([0]);
	for (let high = 0.01; high < 400; high *= 1.07) {
		for (const decimals of [0, 1, 2]) {
			for (const tick of axisTicks(0, high, { decimals })) {
				expect(Number(tick.toFixed(decimals)), `${tick} of ${high}`).toBe(tick);
			}
		}
	}
});
