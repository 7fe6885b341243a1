import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateFromDayNumber, daysBetween } from './moment';
import {
	addMonths,
	daysByMonth,
	daysInMonth,
	isMonth,
	lastDay,
	monthsBetween,
	monthsOfYear
} from './month';

const anyDate = fc.integer({ min: 0, max: 40_000 }).map(dateFromDayNumber);

describe('months', () => {
	it('are written with four and two digits', () => {
		expect(isMonth('2019-12')).toBe(true);
		expect(['2019-13', '2019-00', '2019-1', '0000-01', '2019'].some(isMonth)).toBe(false);
	});

	it('step over year ends, both ways', () => {
		expect(addMonths('2019-12', 1)).toBe('2020-01');
		expect(addMonths('2020-01', -1)).toBe('2019-12');
		expect(addMonths('2020-01', -13)).toBe('2018-12');
	});

	it('know their last day, leap years included', () => {
		expect(lastDay('2024-02')).toBe('2024-02-29');
		expect(daysInMonth('2023-02')).toBe(28);
		expect(daysInMonth('2100-02')).toBe(28);
	});

	it('are twelve in a year and none backwards', () => {
		expect(monthsOfYear(2019)).toHaveLength(12);
		expect(monthsBetween('2019-03', '2019-02')).toEqual([]);
	});

	it('end with the last one there is', () => {
		expect(monthsBetween('9999-11', '9999-12')).toEqual(['9999-11', '9999-12']);
		expect(monthsBetween('2019-01', 'no month')).toEqual([]);
	});
});

describe('days by month', () => {
	it('leave out the last date', () => {
		expect(daysByMonth('2019-01-30', '2019-02-02')).toEqual(
			new Map([
				['2019-01', 2],
				['2019-02', 1]
			])
		);
		expect(daysByMonth('2019-01-30', '2019-01-30').size).toBe(0);
		expect(daysByMonth('2019-01-30', '2019-01-01').size).toBe(0);
	});

	it('add up to the days between, for any interval', () => {
		fc.assert(
			fc.property(anyDate, fc.integer({ min: 0, max: 1000 }), (from, length) => {
				const to = addDays(from, length);
				const total = [...daysByMonth(from, to).values()].reduce((sum, days) => sum + days, 0);
				expect(total).toBe(daysBetween(from, to));
			})
		);
	});
});
