import { expect, test } from 'vitest';
import { readSeriesRow } from './read-series-row';

const row = (cells: Partial<Record<'serie' | 'år' | 'månad' | 'värde', string>>) =>
	readSeriesRow({ serie: 'Kundnöjdhet', år: '2025', månad: '1', värde: '1', ...cells });

test('a row is a figure of a series in a month', () => {
	expect(row({ serie: '  Hemsjukvård,  ärenden AT/FT ', månad: '09', värde: '348' })).toEqual({
		point: { name: 'Hemsjukvård, ärenden AT/FT', month: '2025-09', value: 348 },
		problems: []
	});
});

test.each([
	['12,5', 12.5],
	['12.5', 12.5],
	['1 250', 1250],
	['1\u00A0250\u00A0000,25', 1250000.25],
	['32\u202F137', 32137],
	['-4', -4],
	['\u22124,5', -4.5],
	['0', 0],
	['92,5 %', 92.5],
	['94\u00A0%', 94],
	['93%', 93],
	['="12,5"', 12.5]
])('%s is a number', (värde, value) => {
	expect(row({ värde }).point?.value).toBe(value);
});

test.each([
	'',
	'saknas',
	'1.234,5',
	'1,234.5',
	'12 34',
	'1e5',
	'% 12',
	'12 %%',
	'12 ‰',
	'12 kr',
	',',
	'#SAKNAS!',
	'=B2'
])('%j is no number', (värde) => {
	expect(row({ värde }).problems.map((problem) => problem.column)).toEqual(['värde']);
});

test.each(['#N/A', '=A1'])('%s is no name', (serie) => {
	expect(row({ serie }).problems.map((problem) => problem.column)).toEqual(['serie']);
});

test('every wrong cell is told at once', () => {
	const { problems } = row({ serie: ' ', år: '25', månad: '13', värde: 'x' });
	expect(problems.map((problem) => problem.column)).toEqual(['serie', 'år', 'månad', 'värde']);
});

test('a personnummer in the name is refused and not repeated', () => {
	const { problems } = row({ serie: 'Dygn 811218-9876' });
	expect(problems[0]).toMatchObject({ column: 'serie', value: 'Dygn (personnummer borttaget)' });
});
