import { expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { filterChoices } from './filter-choices';

const committees = [{ code: 'ÄN', abbreviation: 'ÄN', name: 'Äldrenämnden', fromAge: 65 }];

it('a filter offers the values of its list in order, then what is not known', () => {
	const { ward, sex, committee } = filterChoices(INITIAL, committees);
	expect(ward.map(({ value }) => value)).toEqual([
		...INITIAL.ward.map(({ code }) => code),
		'okänd'
	]);
	expect(sex.map(({ label }) => label)).toEqual(['Kvinnor', 'Män', 'Uppgift saknas']);
	expect(committee).toEqual([{ value: 'ÄN', label: 'Äldrenämnden' }]);
});

it('a value that has ended can still be filtered by', () => {
	const [first, ...others] = INITIAL.ward;
	if (!first) throw new Error('There are no wards.');
	const lists = { ...INITIAL, ward: [{ ...first, validTo: '2019-06-30' }, ...others] };
	expect(filterChoices(lists, committees).ward[0]?.value).toBe(first.code);
});
