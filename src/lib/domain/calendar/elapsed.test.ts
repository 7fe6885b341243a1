import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMoreThanADay, isRepeatedHour, minutesElapsed } from './elapsed';
import { stockholmMoment } from './stockholm';

test('minutes between two times of day, across midnight and the year', () => {
	expect(minutesElapsed('2019-12-31 23:00', '2020-01-01 01:30')).toBe(150);
	expect(minutesElapsed('2020-01-01 01:30:59', '2019-12-31 23:00')).toBe(-150);
	expect(minutesElapsed('2019-12-31', '2020-01-01 01:30')).toBeNull();
	expect(minutesElapsed('2019-12-31 23:00', '2020-01-01')).toBeNull();
});

test.each([
	['an hour less in March', '2026-03-28 12:00', '2026-03-29 12:30', 23.5],
	['an hour more in October', '2026-10-24 12:00', '2026-10-25 11:30', 24.5],
	['the whole of the day in March', '2026-03-29 00:00', '2026-03-30 00:00', 23],
	['the whole of the day in October', '2026-10-25 00:00', '2026-10-26 00:00', 25],
	['nothing more the day after', '2026-03-30 00:00', '2026-03-31 00:00', 24],
	['a time that passes twice, as the least', '2026-10-24 02:30', '2026-10-25 02:30', 24],
	['a time that passes twice, as the last', '2026-10-25 02:30', '2026-10-26 02:30', 24]
])('%s', (_, from, to, hours) => {
	expect(minutesElapsed(from, to)).toBe(hours * 60);
});

test('two times within the hour that passes twice are as far apart as the clock shows', () => {
	expect(minutesElapsed('2026-10-25 02:10', '2026-10-25 02:50')).toBe(40);
});

test.each([
	['2026-11-02 08:00', '2026-11-03 08:00', false],
	['2026-11-02 08:00', '2026-11-03 08:01', true],
	['2026-03-28 12:00', '2026-03-29 13:00', false],
	['2026-03-28 12:00', '2026-03-29 13:01', true],
	['2026-10-24 12:00', '2026-10-25 11:00', false],
	['2026-10-24 12:00', '2026-10-25 11:01', true],
	['2026-11-02', '2026-11-03 23:59', false],
	['2026-11-02 00:00', '2026-11-04', true]
])('from %s to %s is more than a day: %s', (from, to, more) => {
	expect(isMoreThanADay(from, to)).toBe(more);
});

test('the hour that passes twice is the one of the last Sunday of October', () => {
	expect(isRepeatedHour('2026-10-25 02:00')).toBe(true);
	expect(isRepeatedHour('2026-10-25 02:59:59')).toBe(true);
	expect(isRepeatedHour('2026-10-25 03:00')).toBe(false);
	expect(isRepeatedHour('2026-10-18 02:30')).toBe(false);
	expect(isRepeatedHour('2026-10-25')).toBe(false);
});

test('is what the clock of Stockholm says of any two instants', () => {
	const instant = fc.date({
		min: new Date('2000-01-01T00:00:00Z'),
		max: new Date('2040-01-01T00:00:00Z'),
		noInvalidDate: true
	});
	fc.assert(
		fc.property(instant, instant, (one, other) => {
			const [from, to] = [one, other].map(stockholmMoment) as [string, string];
			fc.pre(!isRepeatedHour(from) && !isRepeatedHour(to));
			const minute = (date: Date) => Math.floor(date.getTime() / 60_000);
			expect(minutesElapsed(from, to)).toBe(minute(other) - minute(one));
		})
	);
});
