import { describe, expect, it, test } from 'vitest';
import { recordOf } from './record';
import { emptyForm } from './values';
import { withSameAsBefore, writtenOut } from './written-out';

describe('“=” in a date', () => {
	it('is what the field before it says, also when that is another “=”', () => {
		const form = withSameAsBefore(
			emptyForm({
				admitted: '20 1015',
				admissionNotice: '=',
				readyPeriods: [{ ready: ' = ', withdrawn: '' }],
				discharged: '22',
				sips: [{ called: '=', on: '=', outcome: 'held' }]
			})
		);
		expect(form).toMatchObject({
			admissionNotice: '20 1015',
			readyPeriods: [{ ready: '20 1015' }],
			sips: [{ called: '22', on: '22', outcome: 'held' }]
		});
	});

	it('after a withdrawal is the withdrawal', () => {
		const form = withSameAsBefore(
			emptyForm({
				readyPeriods: [
					{ ready: '20', withdrawn: '21' },
					{ ready: '=', withdrawn: '' }
				]
			})
		);
		expect(form.readyPeriods[1]).toEqual({ ready: '21', withdrawn: '' });
	});

	it('passes over fields in which nothing is typed', () => {
		const form = withSameAsBefore(
			emptyForm({
				admitted: '20',
				discharged: '24',
				readyPeriods: [{ ready: '=', withdrawn: '' }],
				sips: [{ called: '', on: '=', outcome: '' }]
			})
		);
		expect(form.readyPeriods).toEqual([{ ready: '20', withdrawn: '' }]);
		expect(form.sips).toEqual([{ called: '', on: '24', outcome: '' }]);
	});

	it('first of all is nothing, and so left out', () => {
		expect(withSameAsBefore(emptyForm({ admitted: '=' })).admitted).toBe('');
	});

	it('leaves everything else as it was typed', () => {
		const typed = emptyForm({ admitted: '20', discharged: '24', note: '=' });
		expect(withSameAsBefore(typed)).toEqual(typed);
	});
});

const typed = emptyForm({
	number: '1',
	admitted: '-3 930',
	admissionNotice: '=',
	discharged: 'nu',
	disputedOn: 'igår',
	careHomeOffered: '22',
	plannedDischarge: [{ at: '26' }],
	readyPeriods: [
		{ ready: '-2', withdrawn: '' },
		{ ready: '', withdrawn: '' }
	],
	answers: [{ answer: 'canReceive', at: 'nu', earliest: '27' }],
	sips: [{ called: 'igår 8', on: 'inte än', outcome: 'genomförd' }],
	shortStays: [{ kind: 'korttidsplats', from: '-1', to: '' }]
});

test('short dates are written in full as they were understood, and nothing else is touched', () => {
	const full = writtenOut(typed, '2026-11-25 11:59');
	expect(full).toMatchObject({
		...{ number: '1', admitted: '2026-11-22 09:30', admissionNotice: '2026-11-22 09:30' },
		...{ discharged: '2026-11-25 11:59', disputedOn: '2026-11-24' },
		...{ careHomeOffered: '2026-11-22', careHomeDecided: '' },
		plannedDischarge: [{ at: '2026-11-26' }],
		readyPeriods: [
			{ ready: '2026-11-23', withdrawn: '' },
			{ ready: '', withdrawn: '' }
		],
		answers: [{ at: '2026-11-25 11:59', earliest: '2026-11-27' }],
		sips: [{ called: '2026-11-24 08:00', on: 'inte än' }],
		shortStays: [{ from: '2026-11-24', to: '' }]
	});
});

test('the form written out is the same case, also when it is read later', () => {
	const context = {
		base: null,
		kommun: '2480',
		registered: '2026-11-25T10:59:00.000Z',
		author: ''
	};
	const then = recordOf(typed, { ...context, now: '2026-11-25 11:59' });
	const full = writtenOut(typed, '2026-11-25 11:59');
	expect(recordOf(full, { ...context, now: '2026-11-26 00:03' }).record).toEqual(then.record);
});
