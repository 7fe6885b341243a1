import { expect, it } from 'vitest';
import { shownNumber } from './shown-number';

const committees = [
	{ code: 'ÄN', abbreviation: 'ÄN' },
	{ code: 'IFN', abbreviation: 'IFN' }
];

it('a number is shown with its committee to somebody of several, who may meet it twice', () => {
	const cases = ['ÄN', 'IFN'].map((committee) => ({ number: '2026-00001', committee }));
	expect(cases.map((one) => shownNumber(one, committees))).toEqual([
		'ÄN 2026-00001',
		'IFN 2026-00001'
	]);
	expect(shownNumber({ number: '2026-00001', committee: 'ÄN' }, committees.slice(0, 1))).toBe(
		'2026-00001'
	);
});
