import { expect, it } from 'vitest';
import { event, exampleCase } from '../../../../tests/support/example-case';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { addDays } from '../calendar/moment';
import type { Case } from '../case/case';
import { MEASURES, measureByCode } from './catalogue';
import { monthCell, periodCell, type EvaluationInput } from './evaluate';
import type { EvaluationContext, SingleMeasure } from './measure';
import { shownMeasures } from './shown-measures';

const today = '2020-01-20';
const counting = { countTo: '2020-01-19', agreements: [], today };
const POPULATION = [{ year: 2019, from65: 20_000, from80: 5000 }];

/** Somebody who waited some days of a month and went home on a day of it. */
function waited(birthYear: number | null, days: number, discharged: string): Case {
	return exampleCase({
		birthYear,
		events: [
			event('admitted', `${discharged.slice(0, 8)}01`),
			event('ready', addDays(discharged, -days)),
			event('discharged', discharged)
		]
	});
}

const CASES = [
	waited(1930, 4, '2019-01-20'),
	waited(1950, 6, '2019-01-25'),
	waited(1980, 9, '2019-01-25'),
	waited(null, 9, '2019-01-25'),
	waited(1954, 0, '2019-02-20'),
	waited(1939, 5, '2019-02-20'),
	waited(1940, 2, '2018-02-20')
];

function inputOf(context: Pick<EvaluationContext, 'population'>, filters = {}): EvaluationInput {
	const known = { lists: INITIAL, kommun: '2480', agreements: [], amounts: [] };
	return {
		table: factTableOf(CASES, { ...counting, filters }),
		context: { ...known, ...context },
		today
	};
}

function measure(code: string): SingleMeasure {
	const found = measureByCode(code);
	return found?.kind === 'single' ? found : expect.fail(`${code} is no measure of one figure`);
}

it('days of those of an age are held to the inhabitants of that age', () => {
	const input = inputOf({ population: POPULATION });
	expect(monthCell(measure('days-per-1000'), input, '2019-01')).toEqual({ value: 0.5, n: 2 });
	expect(monthCell(measure('days-per-1000-80'), input, '2019-01')).toEqual({ value: 0.8, n: 1 });
	expect(monthCell(measure('days-per-1000'), input, '2019-02')).toEqual({ value: 0.25, n: 2 });
	expect(monthCell(measure('days-per-1000-80'), input, '2019-02')).toEqual({ value: 1, n: 1 });
});

it('a period has the days of its months, and a mean per month', () => {
	const months = ['2019-01', '2019-02', '2019-03'];
	const input = inputOf({ population: POPULATION });
	const period = periodCell(measure('days-per-1000'), input, months);
	expect(period).toMatchObject({ sum: 0.75, cell: { value: 0.375, n: 4 } });
});

it('a year whose inhabitants nobody has given has no rate, and says so', () => {
	const input = inputOf({ population: POPULATION });
	const cell = monthCell(measure('days-per-1000'), input, '2018-02');
	expect(cell?.value).toBeNull();
	expect(cell?.missing).toContain('invånare');
	const over = periodCell(measure('days-per-1000'), input, ['2018-02', '2019-01']);
	expect(over?.cell.value).toBeNull();
});

it('a part of the kommun has no rate, nor has who sees only a part of it', () => {
	const missing = 'Räknas bara för hela kommunen.';
	const women = inputOf({ population: POPULATION }, { sex: 'kvinna' });
	for (const input of [women, inputOf({})]) {
		const cell = monthCell(measure('days-per-1000'), input, '2019-01');
		expect(cell).toMatchObject({ value: null, missing });
	}
});

it('measures out of inhabitants are shown once any are given', () => {
	const hidden = ['days-per-1000', 'days-per-1000-80'];
	expect(shownMeasures({ population: POPULATION })).toEqual(MEASURES);
	for (const context of [{}, { population: [] }]) {
		const shown = new Set(shownMeasures(context).map(({ code }) => code as string));
		expect(MEASURES.flatMap(({ code }) => (shown.has(code) ? [] : code))).toEqual(hidden);
	}
});
