import { expect, it } from 'vitest';
import { readForm } from '../form/form-schema';
import { tokenSchema } from './token-schema';

const read = (fields: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return readForm(tokenSchema(['ÄN', 'IFN']), form);
};
const good = { name: 'Power BI', role: 'manager', days: '365', 'committee-ÄN': 'on' };

it('a key for a manager is for the committees that are ticked', () => {
	expect(read(good)).toEqual({
		ok: true,
		value: { name: 'Power BI', role: 'manager', days: 365, committees: ['ÄN'] }
	});
});

it('no committee is taken for granted', () => {
	expect(read({ ...good, 'committee-ÄN': 'off' })).toMatchObject({
		ok: false,
		problems: [{ field: 'committees' }]
	});
});

it('a key for samverkan is for no committee, whatever is ticked', () => {
	expect(read({ ...good, role: 'collaboration' })).toMatchObject({ value: { committees: [] } });
});

it.each([
	[{ name: '' }, 'name'],
	[{ name: 'Anna 19121212-1212' }, 'name'],
	[{ role: 'upkeep' }, 'role'],
	[{ days: '731' }, 'days'],
	[{ days: '0' }, 'days'],
	[{ days: 'ett år' }, 'days']
])('%o is refused at its field', (changes, field) => {
	expect(read({ ...good, ...changes })).toMatchObject({ ok: false, problems: [{ field }] });
});
