import { describe, expect, it } from 'vitest';
import { mergeForms } from './merge';
import { emptyForm } from './values';

const loaded = emptyForm({ number: '1', plan: 'hem-nya', deficienciesInpatient: ['a', 'b'] });

describe('two people changing the same case', () => {
	it('both keep their changes when they touched different fields', () => {
		const merged = mergeForms({
			loaded,
			mine: { ...loaded, discharged: '2019-12-03' },
			theirs: { ...loaded, plan: 'sabo' }
		});
		expect(merged.values).toEqual({ ...loaded, discharged: '2019-12-03', plan: 'sabo' });
		expect(merged.taken).toEqual(['plan']);
		expect(merged.conflicts).toEqual([]);
	});

	it('what is being typed stays, and the other value is shown, when they touched the same', () => {
		const merged = mergeForms({
			loaded,
			mine: { ...loaded, plan: 'avliden' },
			theirs: { ...loaded, plan: 'sabo' }
		});
		expect(merged.values.plan).toBe('avliden');
		expect(merged.conflicts).toEqual([{ field: 'plan', theirs: 'sabo' }]);
	});

	it('agree when they made the same change', () => {
		const changed = { ...loaded, plan: 'sabo' };
		expect(mergeForms({ loaded, mine: changed, theirs: changed })).toEqual({
			values: changed,
			taken: [],
			conflicts: []
		});
	});

	it('are not set against each other by an empty row or the order of ticked boxes', () => {
		const mine = {
			...loaded,
			deficienciesInpatient: ['b', 'a'],
			sips: [{ called: '', on: ' ', outcome: '' }]
		};
		const theirs = { ...loaded, deficienciesInpatient: ['a'] };
		const merged = mergeForms({ loaded, mine, theirs });
		expect(merged.taken).toEqual(['deficienciesInpatient']);
		expect(merged.conflicts).toEqual([]);
	});
});
