import { describe, expect, test } from 'vitest';
import type { EventType } from './case';
import { findingsOf } from './rules';
import { caseWith, errors, lists, now, registered, warnings } from './rules/example-cases';
import { note } from '../../../../tests/support/example-case';

test('a usual case has nothing to say about it', () => {
	expect(findingsOf(caseWith(), { now, lists })).toEqual([]);
});

test('number, ward and admitted are required', () => {
	expect(errors(caseWith({ number: '  ', ward: null }, []))).toEqual([
		'required number',
		'required ward',
		'required admitted.0'
	]);
});

describe('values', () => {
	test('an unknown list value is refused', () => {
		expect(errors(caseWith({ ward: 'g9', plan: 'hemma' }))).toEqual([
			'unknown-value ward',
			'unknown-value plan'
		]);
	});

	test('an ended value can stay but not be chosen anew', () => {
		const record = caseWith({ ward: 'gammal' });
		expect(errors(record)).toEqual(['ended-value ward']);
		expect(errors(record, caseWith({ ward: 'gammal' }))).toEqual([]);
		expect(errors(record, caseWith())).toEqual(['ended-value ward']);
	});

	test('an old case can be registered with a ward that has ended since', () => {
		const log: [EventType, string][] = [
			['admitted', '2019-03-01'],
			['admissionNotice', '2019-03-01'],
			['discharged', '2019-03-04']
		];
		expect(errors(caseWith({ ward: 'gammal' }, log))).toEqual([]);
		expect(errors(caseWith({ ward: 'framtida' }, log))).toEqual(['ended-value ward']);
	});

	test('the same deficiency twice is refused', () => {
		expect(errors(caseWith({ deficienciesInpatient: ['annat', 'annat'] }))).toEqual([
			'repeated-value deficienciesInpatient'
		]);
	});

	test('impossible years are refused, early and late alike', () => {
		expect(errors(caseWith({ birthYear: 1899 }))).toEqual(['implausible-birth-year birthYear']);
		expect(errors(caseWith({ birthYear: 2027 }))).toEqual(['implausible-birth-year birthYear']);
		expect(errors(caseWith({ birthYear: 1900 }))).toEqual([]);
		// Born this year: under 18, which is asked about, but no slip of the finger.
		expect(errors(caseWith({ birthYear: 2026 }))).toEqual([]);
		expect(warnings(caseWith({ birthYear: 2026 }))).toContain('under-18 birthYear');
		const careHome = { decided: '0219-12-01', offered: null, movedIn: null };
		expect(errors(caseWith({ careHome }))).toEqual(['implausible-date careHome.decided']);
	});

	test('a short stay does not end before it begins; the same day is a stay', () => {
		const stay = { kind: 'aterh' as const, from: '2026-11-06', registered };
		expect(errors(caseWith({ shortStays: [{ ...stay, to: '2026-11-05' }] }))).toEqual([
			'stay-backwards shortStays.0.to'
		]);
		expect(
			errors(
				caseWith({
					shortStays: [
						{ ...stay, to: '2026-11-06' },
						{ ...stay, to: null }
					]
				})
			)
		).toEqual([]);
	});

	test('a personnummer is refused in any field', () => {
		const record = caseWith({
			number: '19811218-9876',
			notes: [note('ring 811218-9876')],
			plan: '8112189876'
		});
		expect(errors(record)).toEqual([
			'unknown-value plan',
			'personnummer number',
			'personnummer plan',
			'personnummer notes.0.text'
		]);
	});

	test('a personnummer in a note that was written before keeps nobody from saving', () => {
		const before = caseWith({ notes: [note('ring 811218-9876')] });
		const after = { ...before, notes: [...before.notes, note('också 811218-9876')] };
		const found = findingsOf(after, { now, lists, before });
		expect(found.map(({ field }) => field)).toEqual(['notes.0.text']);
		expect(findingsOf(before, { now, lists, before })).toEqual([]);
	});

	test('a protected identity keeps birth year, ward and note out', () => {
		const facts = { protectedIdentity: true, birthYear: null, ward: null };
		expect(errors(caseWith(facts))).toEqual([]);
		expect(errors(caseWith({ protectedIdentity: true, notes: [note('x')] }))).toEqual([
			'protected-identity birthYear',
			'protected-identity ward',
			'protected-identity notes.0.text'
		]);
	});
});
