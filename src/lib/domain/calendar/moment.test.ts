import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	compareMoments,
	dateFromDayNumber,
	dayNumber,
	daysBetween,
	isLocalDate,
	isMoment,
	weekday
} from './moment';

const anyDate = fc.integer({ min: -20_000, max: 40_000 }).map(dateFromDayNumber);

describe('a moment', () => {
	it('is a date that exists, alone or with a time of day', () => {
		expect(['2024-02-29', '2019-12-31 23:59', '2019-12-31 00:00:59'].every(isMoment)).toBe(true);
	});

	it('is refused when the date, the time or the form does not exist', () => {
		const wrong = [
			'2023-02-29',
			'2019-13-01',
			'2019-00-10',
			'2019-12-31 24:00',
			'2019-12-31 12:60'
		];
		expect([...wrong, '19-12-31', '2019-12-31T12:00', '', '2019-12-31 9:30'].some(isMoment)).toBe(
			false
		);
	});

	it('with a time of day is no date', () => {
		expect(isLocalDate('2019-12-31 10:00')).toBe(false);
		expect(isLocalDate('2019-12-31')).toBe(true);
	});
});

describe('days between moments', () => {
	it('are steps between calendar dates, whatever the hours', () => {
		expect(daysBetween('2019-12-30 23:59', '2019-12-31 00:01')).toBe(1);
		expect(daysBetween('2019-12-30 00:01', '2019-12-30 23:59')).toBe(0);
	});

	it('are not moved by the nights when clocks change', () => {
		expect(daysBetween('2019-03-30 12:00', '2019-04-01 12:00')).toBe(2);
		expect(daysBetween('2019-10-26 12:00', '2019-10-28 12:00')).toBe(2);
	});

	it('count a leap day', () => {
		expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
		expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
	});

	it('undo addDays for any date', () => {
		fc.assert(
			fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
				expect(daysBetween(date, addDays(date, days))).toBe(days);
				expect(dateFromDayNumber(dayNumber(date))).toBe(date);
			})
		);
	});
});

describe('comparing moments', () => {
	it('goes by date alone when either lacks a time of day', () => {
		expect(compareMoments('2019-12-31', '2019-12-31 23:00')).toBe(0);
		expect(compareMoments('2019-12-30 23:00', '2019-12-31')).toBeLessThan(0);
	});

	it('goes by the clock when both have a time of day', () => {
		expect(compareMoments('2019-12-31 09:00', '2019-12-31 10:00')).toBeLessThan(0);
		expect(compareMoments('2019-12-31 10:00', '2019-12-31 09:59:59')).toBeGreaterThan(0);
	});

	it('goes by the minute when either lacks seconds', () => {
		expect(compareMoments('2019-12-31 10:00:00', '2019-12-31 10:00')).toBe(0);
		expect(compareMoments('2019-12-31 10:00', '2019-12-31 10:00:30')).toBe(0);
		expect(compareMoments('2019-12-31 10:00:00', '2019-12-31 10:00:30')).toBeLessThan(0);
	});
});

it('the week starts on Monday', () => {
	expect(weekday('2019-12-30')).toBe(1);
	expect(weekday('2020-01-05')).toBe(7);
	expect(weekday('1969-12-29')).toBe(1);
	expect(weekday('1941-01-02')).toBe(4);
	expect(weekday('1926-11-30')).toBe(2);
});
