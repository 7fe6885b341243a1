import { describe, expect, test } from 'vitest';
import type { Case, EventType } from '../case';
import { findingsOf } from '../rules';
import { caseWith, lists, now, registered, warnings } from './example-cases';

const stay = (from: string, to: string | null): Partial<Case> => ({
	shortStays: [{ kind: 'sabo', from, to, registered }]
});

describe('a date whose year is hardly meant is a warning', () => {
	test.each([
		['shortStays.0.from', stay('1926-10-07', '1926-11-01')],
		['shortStays.0.to', stay('2026-11-06', '1926-11-08')],
		['careHome.decided', { careHome: { decided: '1926-09-01', offered: null, movedIn: null } }],
		['careHome.offered', { careHome: { decided: null, offered: '1926-09-01', movedIn: null } }],
		['careHome.movedIn', { careHome: { decided: null, offered: null, movedIn: '1926-09-01' } }],
		['sips.0.called', { sips: [{ called: '1926-11-05', on: null, outcome: null, registered }] }],
		['sips.0.on', { sips: [{ called: null, on: '1926-11-05', outcome: null, registered }] }],
		['disputedOn', { disputedOn: '1926-11-05' }]
	] as const)('before the person was born, at %s', (field, facts) => {
		expect(warnings(caseWith(facts as Partial<Case>))).toContain(`before-birth ${field}`);
		expect(warnings(caseWith({ ...facts, birthYear: null } as Partial<Case>))).toContain(
			`far-from-stay ${field}`
		);
	});

	test.each(['admissionNotice', 'plannedDischarge'] as const)('years off, in %s', (type) => {
		const log: [EventType, string][] = [
			['admitted', '2026-11-02 08:00'],
			[type, '2016-11-02'],
			['admissionNotice', '2026-11-02 12:00'],
			['discharged', '2026-11-06']
		];
		expect(warnings(caseWith({}, log))).toContain(`far-from-stay ${type}.0`);
	});

	test('also ahead, and for a stay that goes on', () => {
		expect(warnings(caseWith(stay('2026-11-06', '2036-11-08')))).toEqual([
			'far-from-stay shortStays.0.to',
			'long-short-stay shortStays.0.to'
		]);
		const open: [EventType, string][] = [['admitted', '2026-11-21 10:00']];
		const decided = { careHome: { decided: '2020-01-01', offered: null, movedIn: null } };
		expect(warnings(caseWith(decided, open))).toEqual(['far-from-stay careHome.decided']);
	});

	test('a whole stay of another century', () => {
		const log: [EventType, string][] = [
			['admitted', '1926-11-02 08:00'],
			['admissionNotice', '1926-11-02 12:00'],
			['discharged', '1926-11-06']
		];
		expect(warnings(caseWith({ birthYear: null }, log))).toEqual(['long-ago admitted.0']);
		expect(warnings(caseWith({}, log))).toContain('before-birth admitted.0');
	});

	test('and within two years nothing is said', () => {
		const careHome = { decided: '2025-01-01', offered: '2026-11-10', movedIn: '2026-12-01' };
		expect(warnings(caseWith({ careHome, ...stay('2026-11-06', '2027-11-06') }))).toEqual([]);
	});
});

test('a short stay or a wait for a care home of more than two years', () => {
	expect(warnings(caseWith(stay('2026-11-06', '2028-11-05')))).toEqual([]);
	expect(warnings(caseWith(stay('2026-11-06', '2028-11-06')))).toContain(
		'long-short-stay shortStays.0.to'
	);
	const log: [EventType, string][] = [
		['admitted', '2024-01-02 08:00'],
		['admissionNotice', '2024-01-02 08:00'],
		['discharged', '2024-01-06']
	];
	expect(warnings(caseWith(stay('2024-01-06', null), log))).toEqual([
		'long-short-stay shortStays.0.from'
	]);
	const careHome = { decided: '2024-11-01', offered: '2025-01-01', movedIn: '2026-11-09' };
	expect(warnings(caseWith({ careHome }))).toContain('long-care-home-wait careHome.movedIn');
});

describe('a committee that the age speaks against', () => {
	const committees = [
		{ code: 'ÄN', abbreviation: 'ÄN', fromAge: 65 },
		{ code: 'IFN', abbreviation: 'IFN', fromAge: 18 }
	];
	const said = (committee: string, birthYear: number | null) =>
		findingsOf(caseWith({ committee, birthYear }), { now, lists, committees }).map(
			({ message }) => message
		);

	test.each([
		['ÄN', 1986, 'Personen är 40 år, men ÄN är för dem som är 65 år eller äldre.'],
		['IFN', 1940, 'Personen är 86 år, men IFN är för 18–64 år.']
	])('%s and born %i', (committee, birthYear, message) => {
		expect(said(committee, birthYear)).toEqual([`${message} Kontrollera nämnd och födelseår.`]);
	});

	test('is nothing in the year of the limit, without an age, or among a single committee', () => {
		expect(said('ÄN', 1961)).toEqual([]);
		expect(said('IFN', 1961)).toEqual([]);
		expect(said('IFN', null)).toEqual([]);
		const only = { now, lists, committees: committees.slice(0, 1) };
		expect(findingsOf(caseWith({ birthYear: 1986 }), only)).toEqual([]);
	});
});
