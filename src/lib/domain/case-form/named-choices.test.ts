import { expect, it } from 'vitest';
import { INITIAL_LISTS } from '../lists/initial';
import { LIST_NAMES, type Lists } from '../lists/lists';
import { withNamedChoices } from './named-choices';
import { emptyForm, type CaseFormValues } from './values';

const lists = Object.fromEntries(
	LIST_NAMES.map((list) => [list, INITIAL_LISTS.filter((item) => item.list === list)])
) as unknown as Lists;
const read = (typed: Partial<CaseFormValues>) =>
	withNamedChoices(emptyForm(typed), lists, '2026-11-30');

it('a code stays, and a whole name is its value', () => {
	for (const plan of ['hem-bef', 'Hemgång, befintliga insatser', 'hemgång, BEFINTLIGA insatser ']) {
		const { values, meant } = read({ plan });
		expect({ plan: values.plan, meant }).toEqual({ plan: 'hem-bef', meant: [] });
	}
});

it('`hb` is what it is in the box, and is asked about before it is saved', () => {
	const { values, meant } = read({ plan: 'hb' });
	expect(values.plan).toBe('hem-bef');
	expect(meant).toMatchObject([
		{
			field: 'plan',
			level: 'error',
			message: expect.stringContaining('Hemgång, befintliga') as string
		}
	]);
	expect(withNamedChoices(values, lists, '2026-11-30').meant).toEqual([]);
});

it('the paper form’s code is asked about too', () => {
	const { values, meant } = read({ plan: 'P3' });
	expect(values.plan).toBe(lists.plan[2]?.code);
	expect(meant).toHaveLength(1);
});

it('what is in the list no more stays where it stands, and is proposed to nobody', () => {
	const [ward, ...others] = lists.ward;
	if (!ward) throw new Error('There is no ward');
	const later = { ...lists, ward: [{ ...ward, validTo: '2020-01-01' }, ...others] };
	const form = (text: string) => withNamedChoices(emptyForm({ ward: text }), later, '2026-11-30');
	expect(form(ward.name)).toMatchObject({ values: { ward: ward.code }, meant: [] });
	expect(form(ward.name.slice(0, -1)).values.ward).not.toBe(ward.code);
});

it('what matches nothing is left as it was typed, for the rules to refuse', () => {
	const { values, meant } = read({ ward: 'qqq', plan: '' });
	expect([values.ward, values.plan, meant]).toEqual(['qqq', '', []]);
});

it('a deficiency is added by its name, to its own kind', () => {
	const [primary] = lists.deficiencyPrimary;
	const { values, meant } = read({ deficienciesInpatient: [primary?.name ?? ''] });
	expect(values.deficienciesInpatient).toEqual([]);
	expect(values.deficienciesPrimary).toEqual([primary?.code]);
	expect(meant).toEqual([]);
});
