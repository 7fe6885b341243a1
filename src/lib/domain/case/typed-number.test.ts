import { expect, it } from 'vitest';
import { isWholeNumber, numbersSought } from './typed-number';

const committees = [
	{ code: 'ÄN', abbreviation: 'ÄN' },
	{ code: 'IFN', abbreviation: 'IFN' }
];
const sought = (typed: string) => numbersSought(typed, committees);

it('reads a number, or a part of it, as it is printed', () => {
	expect(sought(' 01669 ')).toEqual([
		{ committee: null, part: '01669', serial: '1669', year: null }
	]);
	expect(sought('26-016')).toEqual([{ committee: null, part: '26-016', serial: null, year: null }]);
	for (const typed of ['2026-1669', '2026/1669', '2026 1669', '2026–1669']) {
		expect(sought(typed)).toEqual([
			{ committee: null, part: '2026-1669', serial: '1669', year: '2026-' }
		]);
	}
	expect(sought(' - ')[0]?.serial).toBeNull();
	expect(sought('  ')).toEqual([]);
});

it('reads the committee before it, and the same letters as the number’s own', () => {
	for (const typed of ['ÄN 2026-00001', 'än2026-00001', 'ÄN-2026-00001']) {
		expect(sought(typed)[1]).toEqual({
			committee: 'ÄN',
			part: '2026-00001',
			serial: null,
			year: null
		});
		expect(sought(typed)[0]?.committee).toBeNull();
	}
	expect(sought('IFN')).toHaveLength(1);
});

it('tells the very number from one that only holds what was typed', () => {
	const whole = (number: string, typed: string) =>
		sought(typed).some((one) => isWholeNumber(number, one));
	expect(whole('2026-01669', '01669')).toBe(true);
	expect(whole('2026-01669', '2026-01669')).toBe(true);
	expect(whole('2026-01669', 'ÄN 2026-01669')).toBe(true);
	expect(whole('2026-01669', '1669')).toBe(false);
	expect(whole('2026-16690', '1669')).toBe(false);
	expect(whole('42', '42')).toBe(true);
});
