import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts/facts';
import { distributionOf, hiddenEnd, withoutDays } from './distribution';

const of = (counts: Readonly<Record<number, number>>, without = 0): Facts => ({
	cases: Object.values(counts).reduce((sum, count) => sum + count, without),
	...Object.fromEntries(
		Object.entries(counts).map(([days, count]) => [`days/somatisk/${days}`, count])
	)
});
const end = (counts: Readonly<Record<number, number>>, mostFrom = 8) => [
	...hiddenEnd(of(counts), 5, mostFrom)
];

it('a distribution has its groups, and those without days beside it', () => {
	const groups = distributionOf(of({ 0: 4, 3: 2, 9: 1, 30: 1 }));
	expect([...groups].map(([group, { persons }]) => [group, persons])).toEqual([
		...[
			['0', 4],
			['1', 0],
			['2', 0],
			['3', 2],
			['4', 0],
			['5', 0],
			['6', 0]
		],
		['7+', 2]
	]);
	expect(withoutDays(of({ 0: 4 }, 3))).toBe(3);
});

describe('the hidden end', () => {
	it('is none where every group is nobody or many', () => {
		expect(end({ 0: 40, 1: 5, 3: 9, 8: 6 })).toEqual([]);
	});

	it('begins with the first group of few, and takes empty ones with it', () => {
		expect(end({ 0: 40, 1: 30, 2: 3, 5: 6, 9: 8 })).toEqual(['2', '3', '4', '5', '6', '7+']);
	});

	it('goes further down where so few are in it that they would be told', () => {
		expect(end({ 0: 40, 1: 30, 5: 6, 9: 3 })).toEqual(['5', '6', '7+']);
	});

	it('has days enough for each of its few to be many', () => {
		// Three with 7 days or more have 21 days: with two of 3 days that is not five times seven.
		expect(end({ 0: 40, 1: 30, 3: 2, 7: 3 })).toEqual(['1', '2', '3', '4', '5', '6', '7+']);
		expect(end({ 0: 40, 1: 30, 3: 2, 12: 3 })).toEqual(['3', '4', '5', '6', '7+']);
	});

	it('begins where a hidden share demands it', () => {
		expect(end({ 0: 40, 1: 30 }, 1)).toContain('1');
		expect(end({ 0: 40, 1: 30 }, 0)).toHaveLength(8);
	});
});
