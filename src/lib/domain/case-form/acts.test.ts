import { describe, expect, test } from 'vitest';
import { ACTS, isAct, withAct } from './acts';
import { emptyForm } from './values';

const waiting = emptyForm({
	admitted: '2026-11-01',
	readyPeriods: [{ ready: '2026-11-05 10:00', withdrawn: '' }]
});
const at = { at: 'igår 14', earliest: '' };

describe('what happened, registered without opening the form', () => {
	test('ends a wait: home, withdrawn or dead', () => {
		expect(withAct(waiting, 'discharged', at).discharged).toBe('igår 14');
		expect(withAct(waiting, 'deceased', at)).toMatchObject({
			discharged: 'igår 14',
			plan: 'avliden'
		});
		expect(withAct(waiting, 'readyWithdrawn', at).readyPeriods).toEqual([
			{ ready: '2026-11-05 10:00', withdrawn: 'igår 14' }
		]);
	});

	test('answers, as often as there are answers', () => {
		const once = withAct(waiting, 'cannotReceive', { at: 'nu', earliest: '28/11' });
		expect(withAct(once, 'canReceive', at).answers).toEqual([
			{ answer: 'cannotReceive', at: 'nu', earliest: '28/11' },
			{ answer: 'canReceive', at: 'igår 14', earliest: '' }
		]);
	});

	test('tells of the SIP that has no outcome yet, and of a new one where all have', () => {
		const called = withAct(waiting, 'sipCalled', at);
		const held = withAct(called, 'held', { at: 'nu', earliest: '' });
		expect(held.sips).toEqual([{ called: 'igår 14', on: 'nu', outcome: 'held' }]);
		expect(withAct(held, 'sipBooked', at).sips).toEqual([
			...held.sips,
			{ called: '', on: 'igår 14', outcome: '' }
		]);
		expect(withAct(called, 'sipCalled', { at: 'nu', earliest: '' }).sips).toHaveLength(2);
	});

	test('is one of those that are offered', () => {
		expect(isAct('held')).toBe(true);
		expect(isAct('toString')).toBe(false);
		expect(Object.values(ACTS)).toContain('Avliden');
	});
});
