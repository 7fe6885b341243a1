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
	expect(filtersIn(new URLSearchParams(query), choices)).toEqual({ filters, unknown: [] });
});

it('names a value that does not exist instead of showing figures of nothing', () => {
	const { filters, unknown } = filtersIn(new URLSearchParams('kon=kvinnor&namnd='), choices);
	expect(filters).toEqual({});
	expect(unknown).toEqual(['Kön ”kvinnor”']);
});

it('leaves an address without filters bare', () => {
	expect(queryOf({ manad: '' })).toBe('');
});
