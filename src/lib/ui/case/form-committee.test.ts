import { expect, it } from 'vitest';
import { committeeOfAge } from './form-committee';

const committees = [
	{ code: 'IFN', name: 'Individ- och familjenämnden', abbreviation: 'IFN', fromAge: 0 },
	{ code: 'ÄN', name: 'Äldrenämnden', abbreviation: 'ÄN', fromAge: 65 }
];

it('the committee of an age is the one for the oldest that the age reaches', () => {
	expect(committeeOfAge(85, committees)?.code).toBe('ÄN');
	expect(committeeOfAge(65, committees)?.code).toBe('ÄN');
	expect(committeeOfAge(64, committees)?.code).toBe('IFN');
	expect(committeeOfAge(64, [])).toBeUndefined();
});

it('in the year of the limit either committee may be right', () => {
	expect(committeeOfAge(65, committees)?.either).toBe(true);
	expect(committeeOfAge(66, committees)?.either).toBe(false);
	expect(committeeOfAge(64, committees)?.either).toBe(false);
	expect(committeeOfAge(0, committees)?.either).toBe(false);
});
