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
		expect(merged.conflicts).toEqual([{ field: 'plan', mine: 'avliden', theirs: 'sabo' }]);
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

	it('tick and clear boxes without ever standing against each other', () => {
		const merged = mergeForms({
			loaded,
			mine: { ...loaded, deficienciesInpatient: ['b', 'c'] },
			theirs: { ...loaded, deficienciesInpatient: ['a', 'b', 'd'] }
		});
		expect(merged.values.deficienciesInpatient).toEqual(['b', 'c', 'd']);
		expect(merged.conflicts).toEqual([]);
		expect(merged.taken).toEqual(['deficienciesInpatient']);
	});

	it('each add a SIP, and both stand', () => {
		const [first, second] = [sip('2019-12-01'), sip('2019-12-03')];
		const merged = mergeForms({
			loaded,
			mine: { ...loaded, sips: [first] },
			theirs: { ...loaded, sips: [second] }
		});
		expect(merged.values.sips).toEqual([first, second]);
		expect(merged.conflicts).toEqual([]);
	});

	it('are asked about a SIP that both typed, one with what the other lacks, or both may stand', () => {
		const [mine, theirs, other] = [
			sip('2019-12-02', '2019-12-05'),
			sip('2019-12-02 09:00'),
			sip('2019-12-20')
		];
		const { conflicts } = mergeForms({
			loaded,
			mine: { ...loaded, sips: [mine] },
			theirs: { ...loaded, sips: [theirs, other] }
		});
		expect(conflicts).toEqual([
			{ field: 'sips', mine: [mine, other], theirs: [theirs, other], both: [mine, theirs, other] }
		]);
	});

	it('are asked about a stay that both typed', () => {
		const stay = (to: string) => [{ kind: 'vård', from: '2019-12-07', to }];
		const { conflicts } = mergeForms({
			loaded,
			mine: { ...loaded, shortStays: stay('') },
			theirs: { ...loaded, shortStays: stay('2019-12-20') }
		});
		expect(conflicts.map(({ field }) => field)).toEqual(['shortStays']);
	});

	it('say in the same SIP what each of them knows', () => {
		const called = { ...loaded, sips: [sip('2019-12-01')] };
		const merged = mergeForms({
			loaded: called,
			mine: { ...called, sips: [sip('2019-12-01', '2019-12-04')] },
			theirs: { ...called, sips: [sip('2019-12-02')] }
		});
		expect(merged.values.sips).toEqual([sip('2019-12-02', '2019-12-04')]);
		expect(merged.conflicts).toEqual([]);
	});

	it('choose where one took away the row that the other wrote in, keeping what is beside it', () => {
		const called = { ...loaded, sips: [sip('2019-12-01')] };
		const [held, another] = [sip('2019-12-01', '2019-12-04'), sip('2019-12-05')];
		const merged = mergeForms({
			loaded: called,
			mine: { ...called, sips: [] },
			theirs: { ...called, sips: [held, another] }
		});
		expect(merged.conflicts).toEqual([{ field: 'sips', mine: [another], theirs: [held, another] }]);
	});

	it('choose between two tellings of when the person became ready', () => {
		const [mine, theirs] = [ready('2019-12-03 10:00'), ready('2019-12-03 11:00')];
		const merged = mergeForms({
			loaded,
			mine: { ...loaded, readyPeriods: [mine] },
			theirs: { ...loaded, readyPeriods: [theirs] }
		});
		expect(merged.conflicts).toEqual([{ field: 'readyPeriods', mine: [mine], theirs: [theirs] }]);
	});
});

const sip = (called: string, on = '') => ({ called, on, outcome: '' });
const ready = (at: string) => ({ ready: at, withdrawn: '' });
