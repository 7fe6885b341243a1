import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageDays, averageExcess } from './average';

test('the mean is rounded half up to two decimals, not as binary floating point has it', () => {
	expect(averageDays({ n: 200, sum: 201 })).toBe(1.01);
	expect(averageDays({ n: 8, sum: 25 })).toBe(3.13);
	expect(averageDays({ n: 3, sum: 10 })).toBe(3.33);
	expect(averageDays({ n: 0, sum: 0 })).toBeNull();
});

test('liable days are what the rounded mean exceeds the free days by, times the cases', () => {
	expect(averageExcess({ n: 8, sum: 25, freeDays: 3 })).toBe(1.04);
	expect(averageExcess({ n: 100, sum: 300, freeDays: 3 })).toBe(0);
	expect(averageExcess({ n: 100, sum: 280, freeDays: 2.75 })).toBe(5);
	expect(averageExcess({ n: 0, sum: 0, freeDays: 3 })).toBe(0);
});

test('the excess is never negative and never more than the days there were', () => {
	fc.assert(
		fc.property(fc.nat(5000), fc.nat(50_000), fc.nat(10), (n, sum, freeDays) => {
			const excess = averageExcess({ n, sum, freeDays });
			expect(excess).toBeGreaterThanOrEqual(0);
			expect(excess).toBeLessThanOrEqual(sum + n / 200);
		})
	);
});
