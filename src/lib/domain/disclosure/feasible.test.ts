import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasibleRanges, isUncertain, type HiddenNumber } from './feasible';

const anyNumber = fc
	.record({ value: fc.nat(8), below: fc.nat(3), above: fc.nat(4) })
	.map(({ value, below, above }): HiddenNumber => ({
		value,
		least: Math.max(0, value - below),
		most: value + above
	}));

/** Every way the numbers can add up to their sum within their bounds. */
function possible(numbers: readonly HiddenNumber[], sum: number): number[][] {
	const [first, ...others] = numbers;
	if (first === undefined) return sum === 0 ? [[]] : [];
	const values = Array.from({ length: first.most - first.least + 1 }, (_, at) => first.least + at);
	return values.flatMap((value) => possible(others, sum - value).map((rest) => [value, ...rest]));
}

describe('what a hidden number can be when the sum is known', () => {
	it('is found exactly', () => {
		fc.assert(
			fc.property(fc.array(anyNumber, { minLength: 1, maxLength: 4 }), (numbers) => {
				const sum = numbers.reduce((total, { value }) => total + value, 0);
				const ways = possible(numbers, sum);
				feasibleRanges(numbers).forEach(({ least, most }, index) => {
					const values = ways.map((way) => way[index] ?? NaN);
					expect([least, most]).toEqual([Math.min(...values), Math.max(...values)]);
				});
			})
		);
	});

	it('is one value for a hidden number that is alone', () => {
		expect(isUncertain([{ value: 3, least: 1, most: Infinity }], 5)).toBe(false);
	});

	it('is too few values where many hidden numbers are each one', () => {
		const ones = Array.from({ length: 5 }, () => ({ value: 1, least: 1, most: Infinity }));
		expect(isUncertain(ones, 5)).toBe(false);
	});

	it.each([3, 5, 8])('is enough at exactly %i values, and too little at one fewer', (width) => {
		// Two hidden numbers of at least one share a sum: each can be 1 … sum − 1.
		const two = (sum: number) => [1, sum - 1].map((value) => ({ value, least: 1, most: Infinity }));
		expect(isUncertain(two(width + 1), width)).toBe(true);
		expect(isUncertain(two(width), width)).toBe(false);
	});

	it('asks no more of a number than the values it had before the sum was known', () => {
		const narrow = { value: 2, least: 1, most: 3 };
		const wide = { value: 90, least: 1, most: Infinity };
		expect(isUncertain([narrow, wide, wide], 5)).toBe(true);
		// With two others of at least one, a sum of 4 takes one of its three values from it.
		const one = { ...wide, value: 1 };
		expect(isUncertain([narrow, one, one], 5)).toBe(false);
	});

	it('is nothing to keep where nothing is hidden', () => {
		expect(isUncertain([], 5)).toBe(true);
	});
});
