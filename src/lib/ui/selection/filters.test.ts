import { expect, it } from 'vitest';
import { filtersIn, queryOf } from './filters';

const choices = {
	ward: [{ value: 'geriatrik-1' }],
	healthCentre: [],
	sex: [{ value: 'kvinna' }, { value: 'man' }],
	age: [],
	committee: [{ value: 'ÄN' }],
	careForm: []
};

it('reads back the filters it wrote', () => {
	const filters = { sex: 'kvinna', ward: 'geriatrik-1' };
	const query = queryOf({ manad: '2019-12' }, filters);
	expect(query).toBe('?manad=2019-12&avdelning=geriatrik-1&kon=kvinna');
	expect(filtersIn(new URLSearchParams(query), choices, ['manad'])).toEqual({
		filters,
		unread: []
	});
});

it('names a value that does not exist instead of showing figures of nothing', () => {
	const { filters, unread } = filtersIn(new URLSearchParams('kon=kvinnor&namnd='), choices, []);
	expect(filters).toEqual({});
	expect(unread).toEqual(['Kön ”kvinnor” finns inte.']);
});

it('names what the page does not know, and what stands twice', () => {
	const query = new URLSearchParams('Avdelning=a&ward=geriatrik-1&kon=man&kon=kvinna&manad=x');
	expect(filtersIn(query, choices, ['manad']).unread).toEqual([
		'Adressen har ”Avdelning”, som inte finns. Menade du ”avdelning”?',
		'Adressen har ”ward”, som inte finns.',
		'”kon” står 2 gånger i adressen.'
	]);
});

it('leaves an address without filters bare', () => {
	expect(queryOf({ manad: '' })).toBe('');
});
