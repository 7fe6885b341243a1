import { expect, test } from 'vitest';
import { COLUMNS } from './columns';
import { headerKey, matchHeaders } from './match-headers';

test('headers are known in any order, case and spacing', () => {
	const match = matchHeaders([
		'\uFEFF UTSKRIVEN ',
		'ärendenummer',
		'SIP\u00A0 datum',
		'Brist prima\u0308rva\u030Ard'
	]);
	expect(match.columns).toEqual(['discharged', 'number', 'sipOn', 'deficienciesPrimary']);
	expect(match).toMatchObject({ unknown: [], errors: [], missingForNew: ['ward', 'admitted'] });
});

test('every column of the file is known by its own header', () => {
	const { columns, errors } = matchHeaders(COLUMNS.map(({ header }) => header));
	expect(columns).toEqual(COLUMNS.map(({ key }) => key));
	expect(errors).toEqual([]);
});

test('unknown columns are reported and ignored, empty ones only ignored', () => {
	const match = matchHeaders(['Ärendenummer', 'Diagnos', '', ' ']);
	expect(match).toMatchObject({
		columns: ['number', null, null, null],
		unknown: ['Diagnos'],
		errors: []
	});
});

test('a saved mapping names the user’s own columns', () => {
	const saved = { [headerKey('Ut ')]: 'discharged', [headerKey('Diagnos')]: null } as const;
	const match = matchHeaders(['Ärendenummer', 'UT', 'Diagnos'], saved);
	expect(match).toMatchObject({ columns: ['number', 'discharged', null], unknown: [], errors: [] });
});

test('a column claimed twice and a missing number are errors in plain Swedish', () => {
	expect(matchHeaders(['Utskriven', 'utskriven']).errors).toEqual([
		'Kolumnen Ärendenummer saknas. Lägg till den eller koppla den.',
		'Kolumnen Utskriven finns flera gånger (Utskriven, utskriven). Behåll en av dem.'
	]);
});

test('a header that is a word of the language itself is just unknown', () => {
	expect(matchHeaders(['Ärendenummer', 'constructor', '__proto__']).unknown).toEqual([
		'constructor',
		'__proto__'
	]);
});
