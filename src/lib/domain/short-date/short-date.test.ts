import { describe, expect, it } from 'vitest';
import { readShortDate, readShortMoment, type DateLight } from './short-date';

// 2026-11-25 is a Wednesday.
const now = '2026-11-25 14:05';
const back: DateLight = { now, looks: 'back' };
const ahead: DateLight = { now, looks: 'ahead' };
const either: DateLight = { now, looks: 'either' };

function said(text: string, light: DateLight): string {
	const reading = readShortMoment(text, light);
	if (reading.is === 'read') return reading.moment;
	return reading.is === 'asked' ? `? ${reading.choices.join(', ')}` : reading.is;
}

describe('what has happened', () => {
	it.each([
		['2026-11-03 10:30', '2026-11-03 10:30'],
		['2026-11-03 10:30:15', '2026-11-03 10:30:15'],
		['2026-11-03T10:30', '2026-11-03 10:30'],
		['2026-11-03', '2026-11-03'],
		['2026-11-04 8.30', '2026-11-04 08:30'],
		['2026-1-4', '2026-01-04'],
		['2026/11/22', '2026-11-22'],
		['2026.11.22', '2026-11-22'],
		['20261103 930', '2026-11-03 09:30'],
		['261103 9', '2026-11-03 09:00'],
		['3/11 kl 10.30', '2026-11-03 10:30'],
		['3/11 08:15', '2026-11-03 08:15'],
		['0311 1030', '2026-11-03 10:30'],
		['3/11 2026', '2026-11-03'],
		['3/11 2026 8.15', '2026-11-03 08:15'],
		['2211 2026', '2026-11-22'],
		['3/11-26', '2026-11-03'],
		['3/11/26', '2026-11-03'],
		['3/11 -26', '2026-11-03'],
		['3/11 26', '2026-11-03'],
		['3.11.2026', '2026-11-03'],
		['22112026', '2026-11-22'],
		['19112026', '2026-11-19'],
		['22-11', '2026-11-22'],
		['11-22', '2026-11-22'],
		['22.11', '2026-11-22'],
		['3 nov', '2026-11-03'],
		['3 nov.', '2026-11-03'],
		['3 Nov 2026', '2026-11-03'],
		['den 3:e november', '2026-11-03'],
		['22 november kl. 9.30', '2026-11-22 09:30'],
		['22 november, kl 9', '2026-11-22 09:00'],
		['25', '2026-11-25'],
		['26', '2026-10-26'],
		['31', '2026-10-31'],
		['22 930', '2026-11-22 09:30'],
		['2211 930', '2026-11-22 09:30'],
		['igår 0815', '2026-11-24 08:15'],
		['i går', '2026-11-24'],
		['i dag', '2026-11-25'],
		['i förrgår', '2026-11-23'],
		['förrgår 14', '2026-11-23 14:00'],
		['i morse', '2026-11-25'],
		['i morse 8', '2026-11-25 08:00'],
		['igår kväll', '2026-11-24'],
		['för tre dagar sedan', '2026-11-22'],
		['3 dagar sen', '2026-11-22'],
		['för en vecka sedan', '2026-11-18'],
		['ti', '2026-11-24'],
		['tis.', '2026-11-24'],
		['onsdag', '2026-11-25'],
		['i tisdags', '2026-11-24'],
		['i onsdags', '2026-11-18'],
		['i tisdags kl 9', '2026-11-24 09:00'],
		['ti 24/11', '2026-11-24'],
		['tisdag 24 november', '2026-11-24'],
		['ti 24', '2026-11-24'],
		['ti 14', '2026-11-24 14:00'],
		['to 7:05', '2026-11-19 07:05'],
		['to 7.05', '2026-11-19 07:05'],
		['-3', '2026-11-22'],
		['−3 930', '2026-11-22 09:30'],
		['nu', '2026-11-25 14:05'],
		['9:30', '2026-11-25 09:30'],
		['9.30', '2026-11-25 09:30'],
		['0930', '2026-11-25 09:30'],
		['930', '2026-11-25 09:30'],
		['1340', '2026-11-25 13:40'],
		['kl 9', '2026-11-25 09:00'],
		['kl. 9.30', '2026-11-25 09:30'],
		['klockan 9', '2026-11-25 09:00'],
		['46330', '2026-11-04'],
		['46330,354166667', '2026-11-04 08:30'],
		// The year was said.
		['30/11 2025', '2025-11-30'],
		['3/11 2015', '? 2015-11-03, 2026-11-03 20:15'],
		['3/11 1930', '2026-11-03 19:30'],
		// A day that has not been this year is never quietly one of last year.
		['30/11', '? 2025-11-30'],
		['31/12', '? 2025-12-31'],
		['3112', '? 2025-12-31'],
		['29 feb', '? 2024-02-29'],
		['3/2', '2026-02-03'],
		['0912', '? 2025-12-09, 2026-11-25 09:12'],
		['9.11', '? 2026-11-09, 2026-11-25 09:11'],
		['11-04', '? 2026-04-11, 2026-11-04'],
		['22-11-26', '? 2022-11-26, 2026-11-22'],
		['221126', '? 2022-11-26, 2026-11-22'],
		['i natt', '? 2026-11-24, 2026-11-25']
	])('“%s” is %s', (text, meant) => {
		expect(said(text, back)).toBe(meant);
	});
});

describe('what is planned', () => {
	it.each([
		['27', '2026-11-27'],
		['5', '2026-12-05'],
		['ti', '2026-12-01'],
		['på fredag', '2026-11-27'],
		['on', '2026-11-25'],
		['om 3 dagar', '2026-11-28'],
		['+2', '2026-11-27'],
		['2/12', '2026-12-02'],
		['övermorgon 9', '2026-11-27 09:00'],
		// Nearer behind than ahead: it may have passed.
		['22', '? 2026-11-22, 2026-12-22'],
		['22/11', '? 2026-11-22, 2027-11-22']
	])('“%s” is %s', (text, meant) => {
		expect(said(text, ahead)).toBe(meant);
	});
});

describe('what may be either', () => {
	it.each([
		['24', '2026-11-24'],
		['30', '2026-11-30'],
		['2/12', '2026-12-02'],
		['22/11', '2026-11-22'],
		['on', '2026-11-25'],
		['ti', '? 2026-11-24, 2026-12-01'],
		['8', '? 2026-11-08, 2026-12-08'],
		['3/2', '? 2026-02-03, 2027-02-03'],
		['29/2', '? 2024-02-29, 2028-02-29']
	])('“%s” is %s', (text, meant) => {
		expect(said(text, either)).toBe(meant);
	});
});

it('at the turn of the year the day just past is meant, not the one at the end of the year', () => {
	const january: DateLight = { now: '2027-01-15 10:00', looks: 'either' };
	expect(said('31/12', january)).toBe('2026-12-31');
	expect(said('30 nov', { ...january, looks: 'back' })).toBe('2026-11-30');
	expect(said('2/2', january)).toBe('2027-02-02');
	expect(said('3/3', { ...january, looks: 'back' })).toBe('? 2026-03-03');
});

describe('in the light of other dates', () => {
	it.each<[string, string, Partial<DateLight>, string]>([
		['30', 'from a call on the 20th', { looks: 'either', from: '2026-11-20' }, '2026-11-30'],
		['ti', 'from a call on the 25th', { looks: 'either', from: '2026-11-25' }, '2026-12-01'],
		['22', 'from an admission a month back', { from: '2026-10-20' }, '? 2026-10-22, 2026-11-22'],
		['19', 'from an admission a month back', { from: '2026-10-20' }, '2026-11-19'],
		['24', 'from a discharge last year', { from: '2025-11-20', until: '2025-11-24' }, '2025-11-24'],
		['20/11', 'in a stay last year', { from: '2025-11-10', until: '2025-11-24' }, '2025-11-20'],
		[
			'20',
			'in a stay that is over, rather than after it',
			{ looks: 'either', from: '2026-11-10', seldomAfter: '2026-11-23' },
			'2026-11-20'
		],
		['19', 'from an admission on the 20th', { from: '2026-11-20' }, '? 2026-11-19, 2026-12-19'],
		[
			'22/11',
			'that may be planned, from a call on the 25th',
			{ looks: 'either', from: '2026-11-25' },
			'? 2026-11-22, 2027-11-22'
		],
		['9.11', 'from the 20th', { from: '2026-11-20' }, '2026-11-25 09:11']
	])('“%s” %s', (text, _, light, meant) => {
		expect(said(text, { ...back, ...light })).toBe(meant);
	});

	it('“=” is the date before, with a time of its own where it has one', () => {
		const before = '2026-11-22 09:30';
		expect(said('=', { ...back, before })).toBe(before);
		expect(said('= 1340', { ...back, before })).toBe('2026-11-22 13:40');
		expect(said('=kl 9', { ...back, before })).toBe('2026-11-22 09:00');
		expect(said('=', back)).toBe('refused');
	});
});

describe('what is no date says why', () => {
	it.each([
		['2026-02-30', /30 februari finns inte: februari 2026 har 28 dagar/],
		['30/2', /30 februari finns inte: februari har högst 29 dagar/],
		['31/11', /31 november finns inte: november har 30 dagar/],
		['2027-02-29', /29 februari 2027 finns inte, bara i skottår/],
		['29/2', /skottår\. Menar du tors 2024-02-29/],
		['3/13', /Månad 13 finns inte/],
		['32', /Dag 32 finns inte/],
		['22 25:00', /Klockslaget 25:00 finns inte/],
		['onsdag 24/11 2026', /inte den veckodagen/],
		['30/11', /inte varit än i år\. Menar du sön 2025-11-30\?/],
		['snart', /till exempel 2026-01-31 14:30/],
		['3 10 30', /till exempel/],
		['t', /till exempel/]
	])('“%s”', (text, words) => {
		const reading = readShortMoment(text, back);
		expect('message' in reading ? reading.message : reading).toMatch(words);
	});
});

it('a date alone refuses a time of day', () => {
	const date = (text: string) => {
		const reading = readShortDate(text, { ...back, before: '2026-11-22 09:30' });
		return reading.is === 'read' ? reading.moment : reading.is;
	};
	expect(date('igår')).toBe('2026-11-24');
	expect(date('nu')).toBe('2026-11-25');
	expect(date('=')).toBe('2026-11-22');
	expect(date('9.11')).toBe('2026-11-09');
	expect(date('3/11 2025')).toBe('2025-11-03');
	expect(date('')).toBe('nothing');
	for (const text of ['igår 10:00', 'kl 9', '0930', '= 9']) expect(date(text)).toBe('refused');
});
