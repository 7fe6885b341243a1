import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { note } from '../../../../tests/support/example-case';
import type { Case } from '../case/case';
import { readCaseForm } from './read-form';
import { recordOf, type FormContext } from './record';
import {
	CHOICE_FIELDS,
	emptyForm,
	formOf,
	ROW_GROUPS,
	TEXT_FIELDS,
	type CaseFormValues
} from './values';
import { rowFieldName } from './inputs';

const context: FormContext = {
	base: null,
	kommun: '2480',
	now: '2019-12-04 14:05',
	registered: '2019-12-04T13:05:00.000Z',
	author: 'karin'
};

/** The form as a browser posts it. */
function post(values: CaseFormValues): FormData {
	const posted = new FormData();
	for (const field of TEXT_FIELDS) posted.set(field, values[field]);
	for (const field of CHOICE_FIELDS) {
		for (const choice of values[field].toReversed()) posted.append(field, choice);
	}
	for (const group of ROW_GROUPS) {
		values[group].forEach((row, index) => {
			for (const [field, text] of Object.entries<string>(row)) {
				posted.set(rowFieldName(group, index, field as never), text);
			}
		});
	}
	if (values.protectedIdentity) posted.set('protectedIdentity', 'on');
	return posted;
}

const moment = fc.constantFrom(
	'2019-11-30',
	'2019-12-01 08:15',
	'2019-12-02 10:30:15',
	'2019-12-03'
);
const date = fc.constantFrom('2019-11-30', '2019-12-24');
const registered = fc.constantFrom('2019-12-03T07:00:00.000Z', '2019-12-03T08:00:00.000Z');
const codes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
const eventOf = (type: Case['events'][number]['type']) =>
	fc.record({ type: fc.constant(type), at: moment, registered });
const events = fc
	.tuple(
		eventOf('admitted'),
		fc.array(eventOf('plannedDischarge'), { maxLength: 3 }),
		fc.integer({ min: 0, max: 2 }),
		fc.array(eventOf('canReceive'), { maxLength: 2 }),
		fc.array(eventOf('discharged'), { maxLength: 1 })
	)
	.chain(([admitted, planned, periods, answers, discharged]) =>
		fc
			.tuple(
				fc.array(eventOf('ready'), { minLength: periods, maxLength: periods }),
				fc.array(eventOf('readyWithdrawn'), {
					minLength: Math.max(0, periods - 1),
					maxLength: periods
				})
			)
			.chain(([ready, withdrawn]) =>
				fc.shuffledSubarray(
					[admitted, ...planned, ...ready, ...withdrawn, ...answers, ...discharged],
					{
						minLength:
							1 +
							planned.length +
							ready.length +
							withdrawn.length +
							answers.length +
							discharged.length
					}
				)
			)
	);
const aCase: fc.Arbitrary<Case> = fc.record({
	number: fc.constant('2019-00001'),
	kommun: fc.constant('2480'),
	committee: fc.constantFrom('ÄN', 'IFN'),
	sex: fc.constantFrom('kvinna', 'man', 'uppgift saknas'),
	birthYear: fc.option(fc.constant(1938)),
	careForm: fc.constantFrom('somatisk', 'tvångsvård'),
	ward: fc.option(fc.constant('medicin-1')),
	healthCentre: fc.option(fc.constant('backen')),
	plan: fc.option(fc.constant('hem-nya')),
	events,
	sips: fc.array(
		fc.record({
			called: moment,
			on: fc.option(moment),
			outcome: fc.option(fc.constantFrom('held', 'declined')),
			registered
		}),
		{ maxLength: 3 }
	),
	deficienciesInpatient: codes,
	deficienciesPrimary: codes,
	delayReasons: codes,
	paymentException: fc.option(fc.constant('annat' as const)),
	disputedOn: fc.option(date),
	shortStays: fc.array(
		fc.record({
			kind: fc.constantFrom('aterh', 'sabo'),
			from: date,
			to: fc.option(date),
			registered
		}),
		{ maxLength: 2 }
	),
	careHome: fc.record({
		decided: fc.option(date),
		offered: fc.option(date),
		movedIn: fc.option(date)
	}),
	protectedIdentity: fc.constant(false),
	responsible: fc.option(fc.constant('karin')),
	reminders: fc.constantFrom(
		[],
		[{ at: '2019-12-05', text: 'Ring', author: 'karin', registered: '2019-12-04T13:05:00.000Z' }]
	),
	notes: fc.array(fc.constant(note('Två rader\noch en till')), { maxLength: 2 })
});

describe('the case form', () => {
	it('posted untouched gives the same case back, registered times included', () => {
		fc.assert(
			fc.property(aCase, (record) => {
				const read = recordOf(readCaseForm(post(formOf(record))), { ...context, base: record });
				expect(read).toMatchObject({ record, problems: [] });
			})
		);
	});

	it('keeps what was typed, readable or not', () => {
		const values = emptyForm({ admitted: 'i somras', birthYear: '38' });
		expect(readCaseForm(post(values))).toEqual(values);
	});

	it('says at each field what cannot be read', () => {
		const { problems } = recordOf(
			emptyForm({
				admitted: 'i somras',
				birthYear: '193',
				sips: [{ called: '', on: '2019-02-30', outcome: '' }]
			}),
			context
		);
		expect(problems.map(({ field }) => field)).toEqual(['birthYear', 'admitted', 'sips.0.on']);
	});

	it('gives a corrected event a new registered time and leaves the others alone', () => {
		const [before, after] = ['2019-12-02T07:00:00.000Z', context.registered];
		const base: Case = {
			...recordOf(emptyForm({ number: '1' }), context).record,
			events: [
				{ type: 'admitted', at: '2019-12-01 08:00', registered: before },
				{ type: 'ready', at: '2019-12-02 10:30', registered: before }
			]
		};
		const values = {
			...formOf(base),
			readyPeriods: [{ ready: '2019-12-02 11:30', withdrawn: '' }]
		};
		expect(recordOf(values, { ...context, base }).record.events).toEqual([
			{ type: 'admitted', at: '2019-12-01 08:00', registered: before },
			{ type: 'ready', at: '2019-12-02 11:30', registered: after }
		]);
	});

	it('wants to know when readiness was withdrawn before it is noticed again', () => {
		const { problems } = recordOf(
			emptyForm({
				readyPeriods: [
					{ ready: '2019-12-01', withdrawn: '' },
					{ ready: '2019-12-03', withdrawn: '' }
				]
			}),
			context
		);
		expect(problems.map(({ field }) => field)).toEqual(['readyPeriods.0.withdrawn']);
	});

	it('keeps birth year, ward and note out of a case with protected identity', () => {
		const { record } = recordOf(
			emptyForm({ protectedIdentity: true, birthYear: '1938', ward: 'medicin-1', note: 'x' }),
			context
		);
		expect([record.birthYear, record.ward, record.notes]).toEqual([null, null, []]);
	});
});
