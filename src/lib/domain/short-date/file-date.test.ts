import { expect, it } from 'vitest';
import { readFileDate } from './file-date';

it.each([
	['2026-11-04', '2026-11-04'],
	['2026-11-04 8.30', '2026-11-04 08:30'],
	['2026-11-04T08:30', '2026-11-04 08:30'],
	['2026/11/4 0830', '2026-11-04 08:30'],
	['20261104', '2026-11-04'],
	['22/11 2026 9', '2026-11-22 09:00'],
	['13/11 2015', '2015-11-13'],
	['22/11/2026', '2026-11-22'],
	['4 november 2026 kl. 8.30', '2026-11-04 08:30'],
	['46330', '2026-11-04'],
	['46330.3541666667', '2026-11-04 08:30']
])('“%s” in a file is %s', (text, moment) => {
	expect(readFileDate(text)).toEqual({ moment });
});

it.each([
	['3/11 08:15', /saknar ett årtal/],
	['22', /saknar ett årtal/],
	['igår', /inget datum/],
	['i tisdags', /inget datum/],
	['3/11-26', /saknar ett årtal/],
	['kl 9', /inget datum/],
	['3/11 2015', /tvärtom\. Skriv 2015-11-03/],
	['4/11/2026', /tvärtom\. Skriv 2026-11-04/],
	['2026-02-30', /februari 2026 har 28 dagar/],
	['2026-11-04 25:00', /25:00 finns inte/],
	['snart', /inget datum/],
	// What every object has is no word for a day.
	['constructor', /inget datum/],
	['__proto__', /inget datum/],
	['to string', /inget datum/]
])('“%s” in a file is refused', (text, words) => {
	const read = readFileDate(text);
	expect('problem' in read && read.problem).toMatch(words);
});
