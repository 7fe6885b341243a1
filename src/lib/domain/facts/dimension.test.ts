import { describe, expect, it } from 'vitest';
import { exampleCase } from '../../../../tests/support/example-case';
import type { CaseEvent } from '../case/case';
import { ageBandOf, DIMENSION_NAMES, FILTER_ORDER, groupsOf } from './dimension';

const discharged = (at: string): CaseEvent[] => [
	{ type: 'discharged', at, registered: '2020-01-01T00:00:00.000Z' }
];

describe('the age band', () => {
	it('is the year of discharge minus the birth year, whatever the birthday', () => {
		const events = discharged('2019-01-01');
		const bands = [2002, 2001, 1955, 1954, 1940, 1939].map((birthYear) =>
			ageBandOf({ birthYear, events }, '2026-11-22')
		);
		expect(bands).toEqual(['<18', '18-64', '18-64', '65-79', '65-79', '80+']);
	});

	it('is okänd without a birth year', () => {
		expect(ageBandOf({ birthYear: null, events: [] }, '2026-11-22')).toBe('okänd');
	});

	it('of an open case goes by today', () => {
		expect(ageBandOf({ birthYear: 1961, events: [] }, '2026-11-22')).toBe('65-79');
		expect(ageBandOf({ birthYear: 1961, events: [] }, '2025-11-22')).toBe('18-64');
	});
});

describe('the groups of a case', () => {
	it('are its codes', () => {
		expect(groupsOf(exampleCase(), '2026-11-22')).toEqual({
			sex: 'kvinna',
			age: '80+',
			ward: 'geriatrik-1',
			healthCentre: 'ersboda-halsocentral',
			committee: 'ÄN',
			plan: 'hem-bef',
			careForm: 'somatisk'
		});
	});

	it('are okänd where the case says nothing', () => {
		const silent = exampleCase({ birthYear: null, ward: null, healthCentre: null, plan: null });
		const { age, ward, healthCentre, plan } = groupsOf(silent, '2026-11-22');
		expect([age, ward, healthCentre, plan]).toEqual(['okänd', 'okänd', 'okänd', 'okänd']);
	});
});

it('dimensions keep the names that saved addresses and scripts hold', () => {
	const names = FILTER_ORDER.map((dimension) => [dimension, DIMENSION_NAMES[dimension].parameter]);
	expect(names).toEqual([
		['ward', 'avdelning'],
		['healthCentre', 'halsocentral'],
		['plan', 'planering'],
		['sex', 'kon'],
		['age', 'alder'],
		['committee', 'namnd'],
		['careForm', 'vardform']
	]);
});
