import { expect, it } from 'vitest';
import { straysIn, strayWords } from './strays';

const KNOWN = ['from', 'healthCentre'];

it('finds what is not known and what is repeated, and what was probably meant', () => {
	const given = new URLSearchParams('from=1&from=2&healthcentre=a&__proto__=b&From=c');
	expect(straysIn(given, KNOWN)).toEqual([
		{ kind: 'repeated', name: 'from', times: 2 },
		{ kind: 'unknown', name: 'healthcentre', meant: 'healthCentre' },
		{ kind: 'unknown', name: '__proto__', meant: null },
		{ kind: 'unknown', name: 'From', meant: 'from' }
	]);
	expect(straysIn(new URLSearchParams('from=1'), KNOWN)).toEqual([]);
});

it('says so, without signs that cannot be seen and without a form’s action', () => {
	const given = new URLSearchParams([
		['ward\u202E', 'x'],
		['/spara', ''],
		['from', '']
	]);
	expect(strayWords(given, KNOWN)).toEqual(['Adressen har ”ward\uFFFD”, som inte finns.']);
});
