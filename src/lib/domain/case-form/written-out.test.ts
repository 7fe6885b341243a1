import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordOf } from './record';
import { emptyForm } from './values';
import { writtenOut } from './written-out';

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

test('whatever is typed in short, the form written out is read back as the same case, whenever', () => {
	const typedDate = fc.constantFrom(
		...[
			'',
			'',
			'20',
			'22 930',
			'3/11',
			'2 dec',
			'0930',
			'ti',
			'igår 14',
			'-3',
			'=',
			'= 1340',
			'nu'
		],
		...['30/11', 'kl 9', '9.11', 'i förrgår', '2026-11-20', '24/11 2025', '46330', 'snart']
	);
	const forms = fc
		.record({ admitted: typedDate, notice: typedDate, ready: typedDate, discharged: typedDate })
		.chain((stay) =>
			fc
				.record({ called: typedDate, on: typedDate, from: typedDate, decided: typedDate })
				.map(({ called, on, from, decided }) =>
					emptyForm({
						...{ number: '1', admitted: stay.admitted, admissionNotice: stay.notice },
						readyPeriods: [{ ready: stay.ready, withdrawn: '' }],
						...{ discharged: stay.discharged, careHomeDecided: decided },
						sips: [{ called, on, outcome: '' }],
						shortStays: [{ kind: 'sabo', from, to: '' }]
					})
				)
		);
	const context = {
		...{ base: null, kommun: '2480', author: '' },
		registered: '2026-11-25T10:59:00.000Z'
	};
	fc.assert(
		fc.property(forms, (form) => {
			const then = recordOf(form, { ...context, now: '2026-11-25 11:59' });
			const full = writtenOut(form, '2026-11-25 11:59');
			const later = recordOf(full, { ...context, now: '2027-02-03 00:03' });
			if (then.problems.length === 0)
				expect(later).toMatchObject({ record: then.record, problems: [] });
		}),
		{ numRuns: 500 }
	);
});
