import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts/facts';
import type { MaskUnit, RowKind } from './mask-units';
import { planBreakdown } from './plan-breakdown';
import { isSmall } from './threshold';

const part = (facts: Facts) => facts.part ?? 0;
const rest = (facts: Facts) => facts.rest ?? 0;
const SHARE: RowKind = { kind: 'share', of: part, rest };
const COUNT: RowKind = { kind: 'count', of: part };
const WITHIN: RowKind = { kind: 'count', of: part, atMost: (facts) => part(facts) + rest(facts) };

/** The hidden groups, where each has a part of so many and a rest of so many. */
function hidden(
	row: RowKind,
	groups: Readonly<Record<string, readonly [number, number]>>,
	options: { forced?: string[]; inside?: string[]; zeroHidden?: string[]; seen?: boolean } = {}
): string[] {
	const { forced = [], inside = [], zeroHidden = [], seen = true } = options;
	const unit: MaskUnit = {
		name: 'notice',
		...(seen && { inside: 'cases' }),
		isPrimary: (facts, threshold) => isSmall(part(facts), threshold),
		rows: [row]
	};
	const facts = Object.entries(groups).map(
		([group, [part, rest]]) => [group, { part, rest }] as const
	);
	return [
		...planBreakdown({
			...{ unit, groups: new Map(facts), threshold: 5, inside: new Set(inside) },
			...{ forced: new Set(forced), zeroHidden: new Set(zeroHidden) }
		})
	].sort();
}

describe('the groups of a share', () => {
	it('hide one that is small with the smallest other one', () => {
		expect(hidden(SHARE, { a: [2, 30], b: [20, 20], c: [30, 10] })).toEqual(['a', 'b']);
	});

	it('do not hide behind one of which nothing is left, since everybody knows its part', () => {
		expect(hidden(SHARE, { a: [2, 30], b: [20, 0], c: [30, 10] })).toEqual(['a', 'c']);
	});

	it('hide behind it where the whole that it is of is not seen', () => {
		expect(hidden(SHARE, { a: [2, 30], b: [20, 0], c: [30, 10] }, { seen: false })).toEqual([
			...['a', 'b', 'c']
		]);
	});

	it('have nothing to keep where all of the kommun, or nobody, is in the part', () => {
		const all: Record<string, [number, number]> = { a: [12, 0], b: [20, 0] };
		expect(hidden(SHARE, all, { forced: ['a'] })).toEqual(['a']);
		expect(hidden(SHARE, { a: [0, 12], b: [0, 20] }, { forced: ['a'] })).toEqual(['a']);
		expect(hidden(SHARE, { a: [12, 1], b: [20, 20] }, { forced: ['a'] })).toEqual(['a', 'b']);
	});
});

describe('the groups of a count', () => {
	it('are hidden where they are in what the count is inside', () => {
		expect(hidden(COUNT, { a: [30, 0], b: [9, 0], c: [9, 0] }, { inside: ['c'] })).toEqual([
			...['b', 'c']
		]);
	});

	it('give nothing away that is zero, since zero is shown', () => {
		expect(hidden(COUNT, { a: [0, 0], b: [9, 0], c: [12, 0] }, { forced: ['a'] })).toEqual(['a']);
	});

	it('keep a zero that must not be told from few', () => {
		const zero = { forced: ['a'], zeroHidden: ['a'] };
		expect(hidden(COUNT, { a: [0, 0], b: [9, 0], c: [12, 0] }, zero)).toEqual(['a', 'b']);
	});

	it('need no more values than a whole that is seen leaves them', () => {
		const groups: Record<string, [number, number]> = {
			...{ a: [2, 1], b: [20, 80], c: [30, 20], d: [40, 20] }
		};
		// Of three in all a has one, two or three, which is all that anybody thought possible.
		expect(hidden(WITHIN, groups, { forced: ['b', 'c'] })).toEqual(['a', 'b', 'c']);
		// One of one: that it is not zero says all, and it is no help to another.
		expect(hidden(WITHIN, { a: [2, 10], b: [1, 0], c: [30, 20] })).toEqual(['a', 'b', 'c']);
	});
});
