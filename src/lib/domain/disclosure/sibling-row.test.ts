import { describe, expect, it } from 'vitest';
import { ALL_GROUPS, countRow, hideSiblings } from './sibling-row';

const hidden = (
	values: Readonly<Record<string, number>>,
	primary: readonly string[],
	width = 5
): string[] => {
	const groups = Object.keys(values);
	const row = countRow(new Map(Object.entries(values)));
	return [...hideSiblings(groups, new Set(primary), [row], width)].sort();
};

describe('complementary suppression', () => {
	it('takes the smallest other group, the first of those alike, and none that is zero', () => {
		expect(hidden({ a: 2, b: 0, c: 9, d: 7, e: 7 }, ['a'])).toEqual(['a', 'd']);
	});

	it('takes one more while the sum leaves one value too few', () => {
		expect(hidden({ a: 2, b: 4, c: 9 }, ['a', 'b'])).toEqual(['a', 'b']);
		expect(hidden({ a: 2, b: 3, c: 9 }, ['a', 'b'])).toEqual(['a', 'b', 'c']);
	});

	it('hides the row where all its groups are too few', () => {
		expect(hidden({ a: 2, b: 3 }, ['a', 'b'])).toEqual([ALL_GROUPS]);
	});

	it('leaves a row without anything hidden, and one hidden as a whole, as they are', () => {
		expect(hidden({ a: 9, b: 9 }, [])).toEqual([]);
		expect(hidden({ a: 9, b: 9 }, [ALL_GROUPS])).toEqual([ALL_GROUPS]);
	});

	it('asks nothing of a hidden group that is zero: that is public', () => {
		expect(hidden({ a: 0, b: 9 }, ['a'])).toEqual(['a']);
	});

	it('goes by every row of numbers', () => {
		const persons = countRow(new Map(Object.entries({ a: 3, b: 30, c: 31 })));
		const days = countRow(new Map(Object.entries({ a: 90, b: 1, c: 40 })));
		const groups = ['a', 'b', 'c'];
		expect([...hideSiblings(groups, new Set(['a']), [persons, days], 5)].sort()).toEqual([
			'a',
			'b'
		]);
		const few = countRow(new Map(Object.entries({ a: 2, b: 1, c: 40 })));
		expect([...hideSiblings(groups, new Set(['a']), [persons, few], 5)].sort()).toEqual(groups);
	});
});
