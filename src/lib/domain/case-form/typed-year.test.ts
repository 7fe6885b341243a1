import { describe, expect, it } from 'vitest';
import { birthYearsFor, readTypedYear } from './typed-year';

const now = '2026-11-25 10:00';

describe('a typed birth year', () => {
	it.each([
		['1941', 1941],
		[' 1941 ', 1941],
		['41', 1941],
		['27', 1927],
		['99', 1999],
		['00', 2000],
		['05', 2005],
		['10', 2010]
	])('“%s” is %i', (typed, year) => {
		expect(readTypedYear(typed, now)).toBe(year);
	});

	it('of two digits that may be a child or somebody over a hundred is asked about', () => {
		expect(birthYearsFor('19', now)).toEqual([1919, 2019]);
		expect(readTypedYear('19', now)).toBeNull();
		expect(readTypedYear('11', now)).toBeNull();
		expect(readTypedYear('26', now)).toBeNull();
	});

	it.each(['', '4', '194', '19411', 'x1', '4l'])('“%s” is none', (typed) => {
		expect(birthYearsFor(typed, now)).toEqual([]);
	});
});
