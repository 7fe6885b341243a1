import { describe, expect, it } from 'vitest';
import { spanProblem } from './bounds';
import { readDate, readMonth, readTypedMonth, typedThird, readYear } from './read-period';

const TODAY = '2026-11-29';
const month = (text: string) => readTypedMonth(text, TODAY).value;

it.each([
	['2019-12', '2019-12'],
	['201912', '2019-12'],
	['2019-3', '2019-03'],
	['12/2019', '2019-12'],
	[' December 2019 ', '2019-12'],
	['mars 2020', '2020-03'],
	['dec 19', '2019-12'],
	['okt. 2024', '2024-10']
])('understands a month typed as %s', (text, meant) => expect(month(text)).toBe(meant));

it.each(['', '2019', '2019-13', 'brumaire 2019', 'december'])('does not guess at %s', (text) =>
	expect(month(text)).toBeNull()
);

it('takes from programs only what is written in full', () => {
	expect(readMonth('2019-12', TODAY).value).toBe('2019-12');
	for (const text of ['201912', 'dec 2019', ' 2019-12', '２０１９-12', '2019‑12', ''])
		expect(readMonth(text, TODAY).problem).toMatch(/ÅÅÅÅ-MM/);
});

it('reads a year and nothing else', () => {
	expect(readYear('2019', TODAY).value).toBe(2019);
	for (const text of ['19', '2019-12', '', '２０１９'])
		expect(readYear(text, TODAY).value).toBeNull();
});

describe('every period asked for', () => {
	it.each([
		['1899-12', false],
		['1900-01', true],
		['2027-12', true],
		['2028-01', false],
		['9999-12', false],
		['0001-01', false]
	])('%s lies within 1900 and the next year: %s', (text, within) => {
		const read = [
			readMonth(text, TODAY),
			readTypedMonth(text, TODAY),
			readYear(text.slice(0, 4), TODAY),
			readDate(`${text}-01`, TODAY)
		];
		for (const { value, problem } of read) {
			expect(value !== null).toBe(within);
			if (!within) expect(problem).toBe('Välj ett år från 1900 till 2027.');
		}
	});

	it('is at most 120 months, in order', () => {
		expect(spanProblem('2016-01', '2025-12')).toBeNull();
		expect(spanProblem('2016-01', '2026-01')).toMatch(/högst 120 månader/);
		expect(spanProblem('2016-02', '2016-01')).toMatch(/före den första/);
	});
});

it('reads a third or a year, where a month is asked for, as its last month, and says so', () => {
	const month = (text: string) => readTypedMonth(text, '2026-01-10').value;
	expect(['T1 2025', 't2 2025', 'Helår 2025'].map(month)).toEqual([
		'2025-04',
		'2025-08',
		'2025-12'
	]);
	expect(typedThird('T1 2025')?.note).toBe(
		'T1 2025: här visas april 2025, den sista månaden. Öppna ett mått för T1, T2 och helåret.'
	);
	expect(typedThird('april 2025')).toBeNull();
	expect(month('T4 2025')).toBeNull();
});
