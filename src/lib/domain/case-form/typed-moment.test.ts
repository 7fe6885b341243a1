import { describe, expect, it } from 'vitest';
import { readTypedDate, readTypedMoment } from './typed-moment';

// 2019-12-04 is a Wednesday.
const past = { now: '2019-12-04 14:05', nearest: 'past' } as const;
const future = { ...past, nearest: 'future' } as const;

describe('a typed moment', () => {
	it.each([
		['2019-12-03 10:30', '2019-12-03 10:30'],
		['2019-12-03 10:30:15', '2019-12-03 10:30:15'],
		['2019-12-03T10:30', '2019-12-03 10:30'],
		['2019-12-03', '2019-12-03'],
		['20191203 930', '2019-12-03 09:30'],
		['191203 9', '2019-12-03 09:00'],
		['3/12 kl 10.30', '2019-12-03 10:30'],
		['0312 1030', '2019-12-03 10:30'],
		['3', '2019-12-03'],
		['4', '2019-12-04'],
		['5', '2019-11-05'],
		['31', '2019-10-31'],
		['2212', '2018-12-22'],
		['29/2', '2016-02-29'],
		['igår 0815', '2019-12-03 08:15'],
		['i dag', '2019-12-04'],
		['ti', '2019-12-03'],
		['onsdag', '2019-12-04'],
		['to 7:05', '2019-11-28 07:05'],
		['-3', '2019-12-01'],
		['nu', '2019-12-04 14:05'],
		['9:30', '2019-12-04 09:30']
	])('“%s” that has happened is %s', (text, moment) => {
		expect(readTypedMoment(text, past)).toBe(moment);
	});

	it.each([
		['5', '2019-12-05'],
		['3', '2020-01-03'],
		['ti', '2019-12-10'],
		['0312', '2020-12-03'],
		['+2', '2019-12-06']
	])('“%s” that is planned is %s', (text, moment) => {
		expect(readTypedMoment(text, future)).toBe(moment);
	});

	it.each([
		['22', '2026-11-22'],
		['2211', '2026-11-22'],
		['22 930', '2026-11-22 09:30'],
		['2211 930', '2026-11-22 09:30'],
		['ti 930', '2026-11-24 09:30'],
		['igår 14', '2026-11-24 14:00'],
		['-3', '2026-11-22'],
		['24', '2026-11-24'],
		['26', '2026-10-26']
	])('“%s” by the phone on Wednesday 25 November is %s', (text, moment) => {
		expect(readTypedMoment(text, { now: '2026-11-25 10:00', nearest: 'past' })).toBe(moment);
	});

	it.each(['', 'snart', '2019-02-30', '3013', '32', '2019-12-03 25:00', '2019-12-03 10 30', 't'])(
		'“%s” is refused',
		(text) => {
			expect(readTypedMoment(text, past)).toBeNull();
		}
	);

	it('with a time of day is no date', () => {
		expect(readTypedDate('igår', past)).toBe('2019-12-03');
		expect(readTypedDate('igår 10:00', past)).toBeNull();
	});
});
