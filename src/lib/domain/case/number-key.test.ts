import { expect, it, test } from 'vitest';
import { numberKeyOf, serialOf, tidyNumber } from './number-key';

it('searches look in capitals and in the serial part without zeros', () => {
	expect(numberKeyOf(' ex-00042')).toBe('EX-00042');
	expect(['2019-00042', 'EX-100', '7', '2019-000', 'utan', '7\u200B'].map(serialOf)).toEqual([
		'42',
		'100',
		'7',
		'',
		'',
		'7'
	]);
});

test.each([
	['Ö-1', 'o\u0308-1'],
	['2026-1', '2026\u20111'],
	['2026-1', ' 2026–\u00AD1\u00A0'],
	['2026-1', '\u200B2026\u200D-1'],
	['ABC-7', 'abc-7']
])('%s and %j are the same number', (one, other) => {
	expect(numberKeyOf(other)).toBe(numberKeyOf(one));
});

test.each([
	['12', '00012'],
	['2026-1', '20261'],
	['A 1', 'A1'],
	['Ö-1', 'O-1']
])('%s and %s are two numbers', (one, other) => {
	expect(numberKeyOf(other)).not.toBe(numberKeyOf(one));
});

it('is kept as typed but for what cannot be seen', () => {
	expect(tidyNumber(' o\u0308–\u200B1 ')).toBe('ö–1');
	expect(tidyNumber('\u200B\u00AD')).toBe('');
});
