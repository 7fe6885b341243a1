import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../case/case';
import { ageBandOf } from './dimension';

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
