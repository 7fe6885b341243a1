import { describe, expect, test } from 'vitest';
import type { EventType } from '../case';
import { findingsOf } from '../rules';
import { caseWith, lists, now, registered, warnings } from './example-cases';

describe('what is merely unusual is a warning and refuses nothing', () => {
	const discharged = (at: string): [EventType, string][] => [
		['admitted', '2026-03-02 08:00'],
		['admissionNotice', '2026-03-02 09:00'],
		['discharged', at]
	];

	test('a stay of more than 180 days, also one that goes on', () => {
		expect(warnings(caseWith({}, discharged('2026-08-29')))).toEqual([]);
		expect(warnings(caseWith({}, discharged('2026-08-30')))).toEqual(['long-stay discharged.0']);
		expect(warnings(caseWith({}, discharged('2026-08-30').slice(0, 2)))).toEqual([
			'long-stay admitted.0'
		]);
	});

	test('discharge to a care home on a weekend', () => {
		const saturday = discharged('2026-03-07');
		expect(warnings(caseWith({ plan: 'sabo' }, saturday))).toEqual([
			'weekend-care-home discharged.0'
		]);
		expect(warnings(caseWith({ plan: 'hem-ingen' }, saturday))).toEqual([]);
		expect(warnings(caseWith({ plan: 'sabo' }, discharged('2026-03-06')))).toEqual([]);
	});

	test('a person under 18', () => {
		expect(warnings(caseWith({ birthYear: 2009 }))).toEqual(['under-18 birthYear']);
		expect(warnings(caseWith({ birthYear: 2008 }))).toEqual([]);
	});

	test('a notice later than 24 hours proposes the deficiency, unless it is there', () => {
		const late: [EventType, string][] = [
			['admitted', '2026-11-02 08:00'],
			['admissionNotice', '2026-11-03 08:01'],
			['ready', '2026-11-05']
		];
		expect(findingsOf(caseWith({}, late), { now, lists })).toMatchObject([
			{ code: 'notice-late', propose: { field: 'deficienciesInpatient', code: 'inskr-sent' } }
		]);
		expect(warnings(caseWith({ deficienciesInpatient: ['inskr-sent'] }, late))).toEqual([]);
	});

	test('a notice at exactly 24 hours is in time, and one that is missing is due then', () => {
		const noticed = (at: string): [EventType, string][] => [
			['admitted', '2026-11-02 08:00'],
			['admissionNotice', at],
			['ready', '2026-11-05']
		];
		expect(warnings(caseWith({}, noticed('2026-11-03 08:00')))).toEqual([]);
		expect(warnings(caseWith({}, noticed('2026-11-03 08:01')))).toEqual([
			'notice-late admissionNotice.0'
		]);
		const waiting = (at: string) => warnings(caseWith({}, [['admitted', at]]));
		expect(waiting('2026-11-21 09:00')).toEqual([]);
		expect(waiting('2026-11-21 08:59')).toEqual(['notice-missing admissionNotice.0']);
	});

	test('a missing notice proposes the deficiency and the payment exception', () => {
		const log: [EventType, string][] = [
			['admitted', '2026-11-02 08:00'],
			['ready', '2026-11-05']
		];
		expect(findingsOf(caseWith({}, log), { now, lists })).toMatchObject([
			{ code: 'notice-missing', propose: { field: 'deficienciesInpatient', code: 'inskr-sent' } },
			{ code: 'exception-possible', propose: { field: 'paymentException', code: 'inskr-saknas' } }
		]);
	});

	test('a notice that is not yet due is not missing', () => {
		expect(warnings(caseWith({}, [['admitted', '2026-11-21 10:00']]))).toEqual([]);
	});

	test('a notice after ready', () => {
		const log: [EventType, string][] = [
			['admitted', '2026-11-02 08:00'],
			['ready', '2026-11-02 12:00'],
			['admissionNotice', '2026-11-02 13:00']
		];
		expect(warnings(caseWith({}, log))).toEqual(['notice-after-ready admissionNotice.0']);
	});

	test('care-home dates out of order, and a move-in before discharge', () => {
		const careHome = { decided: '2026-11-10', offered: '2026-11-09', movedIn: '2026-11-05' };
		expect(warnings(caseWith({ careHome }))).toEqual([
			'moved-in-before-discharge careHome.movedIn',
			'care-home-order careHome.offered',
			'care-home-order careHome.movedIn'
		]);
	});

	test('a payment exception that the case contradicts', () => {
		expect(warnings(caseWith({ paymentException: 'inskr-saknas' }))).toEqual([
			'exception-contradicted paymentException'
		]);
		const sips = [{ called: '2026-11-05', on: null, outcome: null, registered }];
		expect(warnings(caseWith({ paymentException: 'sip-ej-kallad', sips }))).toEqual([
			'exception-contradicted paymentException'
		]);
		expect(warnings(caseWith({ paymentException: 'sip-ej-kallad' }))).toEqual([]);
	});
});
