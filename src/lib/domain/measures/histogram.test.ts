import fc from 'fast-check';
import { expect, it } from 'vitest';
import { between, countOf, daysHistogram, longestOf, quantile, sumOf } from './histogram';

const anyDays = fc.array(fc.nat(30), { minLength: 1, maxLength: 60 });

function histogramOf(days: readonly number[]) {
	const facts: Record<string, number> = {};
	for (const each of days) {
		facts[`days/somatisk/${each}`] = (facts[`days/somatisk/${each}`] ?? 0) + 1;
	}
	return daysHistogram(facts);
}

/** Type 7 straight from its definition, on the sorted values. */
function type7(values: readonly number[], p: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const h = (sorted.length - 1) * p;
	const low = sorted[Math.floor(h)] ?? NaN;
	const high = sorted[Math.ceil(h)] ?? NaN;
	return low + (h - Math.floor(h)) * (high - low);
}

it('quantiles are those of the cases one by one', () => {
	fc.assert(
		fc.property(anyDays, fc.constantFrom(0, 0.1, 0.5, 0.9, 1), (days, p) => {
			expect(quantile(histogramOf(days), p)).toBe(type7(days, p));
		})
	);
});

it('the number, sum and longest are those of the cases one by one', () => {
	fc.assert(
		fc.property(anyDays, (days) => {
			const histogram = histogramOf(days);
			expect(countOf(histogram)).toBe(days.length);
			expect(sumOf(histogram)).toBe(days.reduce((sum, each) => sum + each, 0));
			expect(longestOf(histogram)).toBe(Math.max(...days));
			expect(countOf(between(histogram, 1))).toBe(days.filter((each) => each > 0).length);
		})
	);
});

it('care forms are added together unless some are asked for', () => {
	const facts = { 'days/somatisk/2': 3, 'days/psykiatrisk/2': 1, 'days/tvångsvård/10': 2 };
	expect(daysHistogram(facts)).toEqual([
		{ days: 2, count: 4 },
		{ days: 10, count: 2 }
	]);
	expect(daysHistogram(facts, ['psykiatrisk'])).toEqual([{ days: 2, count: 1 }]);
});

it('without cases there is no quantile and no longest', () => {
	expect(quantile([], 0.5)).toBeNull();
	expect(longestOf([])).toBeNull();
});
