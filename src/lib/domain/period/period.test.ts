import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageLabel, monthRangeLabel, previousYearLabel } from './month-range';
import {
	inYear,
	lastCompleteMonth,
	parsePeriod,
	stepPeriod,
	yearToDate,
	type Period
} from './period';

function period(code: string): Period {
	const parsed = parsePeriod(code);
	if (parsed === null) throw new Error(`${code} is a period`);
	return parsed;
}

describe('a period in an address', () => {
	test.each([
		['2019-12', 'december 2019', 1],
		['2019', '2019', 12],
		['2019-T1', 'T1 2019 (jan–apr)', 4],
		['2019-T2', 'T2 2019 (jan–aug)', 8],
		['2019-01..02', '2019 hittills (jan–feb)', 2]
	])('%s reads as %s and writes back', (code, label, months) => {
		expect(period(code)).toMatchObject({ code, label });
		expect(period(code).months).toHaveLength(months);
	});

	test.each([
		'',
		'2019-13',
		'2019-00',
		'2019-T3',
		'2019-01..13',
		'19',
		'0000',
		'2019-12-01',
		' 2019'
	])('%j is none', (text) => {
		expect(parsePeriod(text)).toBeNull();
	});

	test('T1, T2 and the year are cumulative from January', () => {
		for (const code of ['2019', '2019-T1', '2019-T2', '2019-01..07']) {
			expect(period(code).months[0]).toBe('2019-01');
		}
	});
});

describe('stepping', () => {
	test('moves by its own kind', () => {
		expect(stepPeriod(period('2019-12'), 1).code).toBe('2020-01');
		expect(stepPeriod(period('2019-T2'), -1).code).toBe('2018-T2');
		expect(stepPeriod(period('2019'), 2).code).toBe('2021');
	});

	test('forth and back leads to where it began', () => {
		const codes = fc.constantFrom(
			'2019-12',
			'2020-02',
			'2019',
			'2019-T1',
			'2019-T2',
			'2019-01..05'
		);
		fc.assert(
			fc.property(codes, fc.integer({ min: -500, max: 500 }), (code, steps) => {
				expect(stepPeriod(stepPeriod(period(code), steps), -steps)).toEqual(period(code));
			})
		);
	});

	test('a running year is compared with the same months of another', () => {
		expect(inYear(period('2020-01..02'), 2019).months).toEqual(['2019-01', '2019-02']);
		expect(inYear(period('2020-03'), 2019).code).toBe('2019-03');
	});
});

test('the last complete month is the one before today’s', () => {
	expect(lastCompleteMonth('2026-11-22')).toBe('2026-10');
	expect(lastCompleteMonth('2020-01-01')).toBe('2019-12');
});

test('a year to date that ends in December is the year', () => {
	expect(yearToDate('2019-12').code).toBe('2019');
});

describe('labels come from the data', () => {
	test('months are told as they are', () => {
		expect(monthRangeLabel(['2019-01', '2019-02'])).toBe('jan–feb');
		expect(monthRangeLabel(['2019-04', '2019-01', '2019-03'])).toBe('jan, mars–apr');
		expect(monthRangeLabel([])).toBe('');
	});

	test('a running year has an average so far, of the months it has', () => {
		expect(averageLabel(2020, ['2019-12', '2020-01', '2020-02'], '2020-02')).toBe(
			'snitt hittills (jan–feb)'
		);
		expect(averageLabel(2020, [], '2020-02')).toBe('snitt hittills');
	});

	test('a past year has a year average, and says which months when some are missing', () => {
		expect(averageLabel(2019, period('2019').months, '2020-02')).toBe('Årssnitt');
		expect(averageLabel(2019, ['2019-11', '2019-12'], '2020-02')).toBe('Årssnitt (nov–dec)');
		expect(previousYearLabel(2018, period('2018').months)).toBe('snitt per månad 2018');
		expect(previousYearLabel(2018, ['2018-11', '2018-12'])).toBe('snitt per månad 2018 (nov–dec)');
	});
});
