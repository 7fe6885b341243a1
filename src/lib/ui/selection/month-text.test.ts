import { expect, it } from 'vitest';
import { readMonth } from './month-text';

it.each([
	['2019-12', '2019-12'],
	['201912', '2019-12'],
	['2019-3', '2019-03'],
	['12/2019', '2019-12'],
	[' December 2019 ', '2019-12'],
	['mars 2020', '2020-03'],
	['dec 19', '2019-12'],
	['okt. 2024', '2024-10']
])('understands a month written %s', (text, month) => expect(readMonth(text)).toBe(month));

it.each(['', '2019', '2019-13', 'brumaire 2019', 'december'])('does not guess at %s', (text) =>
	expect(readMonth(text)).toBeNull()
);
