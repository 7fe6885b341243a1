import { describe, expect, it } from 'vitest';
import { isSmall, isThinBase, leastBase } from './threshold';

const smallUnder = (threshold: number) =>
	Array.from({ length: 25 }, (_, persons) => persons).filter((persons) =>
		isSmall(persons, threshold)
	);

describe('few persons', () => {
	it.each([
		[3, [1, 2]],
		[5, [1, 2, 3, 4]],
		[8, [1, 2, 3, 4, 5, 6, 7]]
	])('are with the threshold %i these, and never none', (threshold, few) => {
		expect(smallUnder(threshold)).toEqual(few);
	});
});

describe('what a share or mean must rest on', () => {
	it.each([
		[3, 10],
		[5, 10],
		[6, 12],
		[8, 16],
		[20, 40]
	])('is with the threshold %i at least %i persons', (threshold, least) => {
		expect(leastBase(threshold)).toBe(least);
		expect(isThinBase(least - 1, threshold)).toBe(true);
		expect(isThinBase(least, threshold)).toBe(false);
	});

	it('is thin with one person and not with none, of whom there is nothing to know', () => {
		expect(isThinBase(1, 5)).toBe(true);
		expect(isThinBase(0, 5)).toBe(false);
	});
});
