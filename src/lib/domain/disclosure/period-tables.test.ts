import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts/facts';
import { monthTables, wholeMonth } from './month-tables';
import { periodTables } from './period-tables';

/** A month whose whole kommun has some facts. */
const month = (facts: Facts) =>
	monthTables([{ dimension: 'total', group: '', committee: 'ÄN', sex: 'man', facts }]);
const stays = (persons: number, first: number): Facts => ({
	...{ cases: 10, ssPersons: persons, ssPersonsFirst: first },
	...{ 'ssPersonsKind/lak': persons, 'ssPersonsKindFirst/lak': first }
});
const GROUND = new Map([
	['2025-01', month(stays(6, 6))],
	['2025-02', month(stays(7, 2))],
	['2025-05', month(stays(9, 4))],
	['2025-06', month(stays(8, 1))]
]);
const whole = (period: string) => wholeMonth(periodTables(GROUND, period));

describe('the facts of a period', () => {
	it('are those of its months together', () => {
		expect(whole('2025-01').cases).toBe(10);
		expect(whole('2025-01/2025-04').cases).toBe(20);
		expect(whole('2025').cases).toBe(40);
		expect(periodTables(GROUND, '2025').sex.get('man')?.cases).toBe(40);
		expect(whole('2025-09/2025-12')).toEqual({});
	});

	it('count persons once from January on, and else those of the fullest month', () => {
		expect(whole('2025-01/2025-04')).toMatchObject({ ssPersons: 8, 'ssPersonsKind/lak': 8 });
		expect(whole('2025')).toMatchObject({ ssPersons: 13, 'ssPersonsKind/lak': 13 });
		expect(whole('2025-05/2025-08')).toMatchObject({ ssPersons: 9, 'ssPersonsKind/lak': 9 });
	});
});
