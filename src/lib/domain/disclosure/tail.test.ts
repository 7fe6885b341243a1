import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts/facts';
import { daysHistogram } from '../measures/histogram';
import { groupCounts, LAST_GROUP, planDistribution } from './tail';

const factsOf = (counts: Readonly<Record<number, number>>): Facts =>
	Object.fromEntries(
		Object.entries(counts).map(([days, count]) => [`days/somatisk/${days}`, count])
	);
const plan = (
	counts: Readonly<Record<number, number>>,
	{ threshold = 5, mostFrom = LAST_GROUP + 1 } = {}
) => planDistribution(factsOf(counts), threshold, mostFrom);
const ALL_SHOWN = { hiddenFrom: null, hidePercentiles: false };

it('groups hold one number of days each, the last all from seven', () => {
	expect(groupCounts(daysHistogram(factsOf({ 0: 3, 6: 4, 7: 5, 8: 6, 90: 1 })))).toEqual([
		...[3, 0, 0, 0, 0, 0, 4],
		12
	]);
});

describe('the end of the distribution', () => {
	it.each([5, 8])('is hidden from the first group of fewer than %i', (threshold) => {
		const counts = { 0: 60, 1: 50, 2: threshold, 3: 40 };
		expect(plan(counts, { threshold })).toEqual(ALL_SHOWN);
		expect(plan({ ...counts, 2: threshold - 1 }, { threshold }).hiddenFrom).toBe(2);
	});

	it('is hidden from where another hidden figure says, not later', () => {
		const counts = { 0: 60, 1: 50, 2: 40, 3: 30, 4: 20 };
		expect(plan(counts, { mostFrom: 2 }).hiddenFrom).toBe(2);
		expect(plan(counts, { mostFrom: 0 })).toEqual({ hiddenFrom: 0, hidePercentiles: true });
		expect(plan({ ...counts, 1: 2 }, { mostFrom: 3 }).hiddenFrom).toBe(1);
	});

	it.each([5, 8])('holds at least %i persons together, or nobody', (threshold) => {
		// The end has 1 + the rest; the group before it is taken along until they are enough.
		const counts = { 0: 60, 1: 50, 2: 40, 3: 30, 5: 1, 9: threshold - 1 };
		expect(plan(counts, { threshold }).hiddenFrom).toBe(5);
		expect(plan({ ...counts, 9: threshold - 2 }, { threshold }).hiddenFrom).toBeLessThan(5);
	});

	it('takes the group before along while only one distribution fits the days in all', () => {
		// Five who waited four days and nobody longer: 4 is hidden with 3, or it would be told.
		const { hiddenFrom } = plan({ 0: 60, 1: 50, 2: 40, 3: 30, 4: 4 });
		expect(hiddenFrom).toBeLessThan(4);
	});
});

describe('percentiles', () => {
	it('are shown where they lie among what is shown', () => {
		expect(plan({ 0: 100, 1: 60, 2: 4, 3: 3, 5: 2, 8: 2 })).toEqual({
			hiddenFrom: 2,
			hidePercentiles: false
		});
	});

	it('are hidden where they would pin a hidden group down', () => {
		// Of thirty, the 90th percentile lies between the last of three days and the first of four.
		expect(plan({ 0: 19, 2: 5, 3: 3, 4: 3 })).toEqual({ hiddenFrom: 3, hidePercentiles: true });
	});

	it('are hidden with a whole distribution', () => {
		expect(plan({ 0: 4, 1: 3, 2: 3 })).toEqual({ hiddenFrom: 0, hidePercentiles: true });
	});
});
