import { describe, expect, it } from 'vitest';
import { exampleItem } from '../../../../tests/support/example-item';
import { listItemProblems, listItemStatus } from './list-item-rules';
import type { ListItemInput } from './list-item-schema';
import type { ListItem, ListName, Lists } from './lists';

function item(list: ListName, code: string, name: string): ListItem {
	return exampleItem(list, code, { name });
}

const lists: Lists = {
	hospital: [item('hospital', 'nus', 'NUS')],
	ward: [item('ward', 'medicin-1', 'Medicin 1')],
	healthCentre: [],
	plan: [item('plan', 'avliden', 'Ingen plan – avliden')],
	deficiencyInpatient: [],
	deficiencyPrimary: [],
	delayReason: []
};
const input: ListItemInput = {
	name: 'Medicin 4',
	hospital: 'nus',
	owner: null,
	validFrom: null,
	validTo: null
};
const fields = (problems: { field: string }[]) => problems.map((problem) => problem.field);

describe('a value of a list', () => {
	it('is accepted when its name is new', () => {
		expect(listItemProblems(input, 'ward', null, lists)).toEqual([]);
	});

	it('may not be called what another was called before, but what it was called itself', () => {
		const ward = { ...item('ward', 'medicin-1', 'Medicin 1 A'), formerNames: ['Medicin 1'] };
		const known = { ...lists, ward: [ward] };
		const named = { ...input, name: 'medicin 1' };
		expect(listItemProblems({ ...named, name: 'Medicin  1' }, 'ward', null, known)).toEqual([
			{ field: 'name', message: expect.stringContaining('”Medicin 1 A” hette så förut') as string }
		]);
		expect(
			listItemProblems(named, 'ward', 'medicin-1', {
				...known,
				ward: [{ ...ward, code: 'medicin-1' }]
			})
		).toEqual([]);
	});

	it.each(['MEDICIN 1', ' medicin-1 '])(
		'may not be called %j, which a file would take for another value',
		(name) => {
			expect(fields(listItemProblems({ ...input, name }, 'ward', null, lists))).toEqual(['name']);
		}
	);

	it('may keep its own name when something else about it is changed', () => {
		const renamed = { ...input, name: 'Medicin 1' };
		expect(listItemProblems(renamed, 'ward', 'medicin-1', lists)).toEqual([]);
	});

	it('may not be called okänd, the group of a missing value', () => {
		expect(fields(listItemProblems({ ...input, name: 'Okänd' }, 'ward', null, lists))).toEqual([
			'name'
		]);
	});

	it('needs a hospital of the list when it is a ward, and an owner when it is a delay reason', () => {
		const bare = { ...input, hospital: 'finns-ej' };
		expect(fields(listItemProblems(bare, 'ward', null, lists))).toEqual(['hospital']);
		expect(fields(listItemProblems(bare, 'delayReason', null, lists))).toEqual(['owner']);
		expect(listItemProblems(bare, 'plan', null, lists)).toEqual([]);
	});

	it('cannot be ended when a rule depends on it', () => {
		const ended = { ...input, name: 'Avliden', validTo: '2026-12-31' };
		expect(fields(listItemProblems(ended, 'plan', 'avliden', lists))).toEqual(['validTo']);
	});

	it('can be chosen from its first day to its last, both included', () => {
		const limited = { validFrom: '2026-02-01', validTo: '2026-02-28' };
		expect(
			['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((day) =>
				listItemStatus(limited, day)
			)
		).toEqual(['kommande', 'gäller', 'gäller', 'avslutad']);
	});
});
