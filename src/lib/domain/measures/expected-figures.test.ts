import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { INITIAL_AMOUNTS } from '../lists/initial';
import { MEASURES, measureByCode } from './catalogue';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { allRows } from '../../../../tests/support/all-rows';
import type { MeasureRow } from './rows';

type Expected = number | null | Record<string, number | null | { n: number; with: number }>;
type Figures = Record<string, Expected>;
type MonthFigures = Figures & { women: Figures; men: Figures };

const file = new URL('../../../../tests/fixtures/svu-2018-2019.expected.json', import.meta.url);
const { months } = JSON.parse(readFileSync(file, 'utf8')) as {
	months: Record<string, MonthFigures>;
};

const today = '2026-11-01';
const cases = casesOf2018And2019();
const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: INITIAL_AMOUNTS };

/** Figures of the file that go by another name here. */
const ALIASES: Record<string, { code: string; grouping?: string; n?: true }> = {
	'delay-owners': { code: 'delay-reasons', grouping: 'owner' },
	'days-n': { code: 'days-mean', n: true }
};
/** The sum of days is no measure: it is the mean times its n. */
const NOT_MEASURES = new Set(['days-sum', 'women', 'men']);

function rowsByMonth(filters: { sex?: string }) {
	const table = factTableOf(cases, { countTo: '2026-10-31', agreements: [], today, filters });
	return (code: string, grouping?: string): Map<string, MeasureRow[]> => {
		const measure = measureByCode(code);
		if (!measure) throw new Error(`No measure ${code}`);
		const rows = allRows(measure, {
			...{ table, context, today, grouping },
			...{ from: '2018-01', to: '2019-12', by: null }
		});
		const months = new Map<string, MeasureRow[]>();
		for (const row of rows) months.set(row.period, [...(months.get(row.period) ?? []), row]);
		return months;
	};
}

describe.each([
	['total', {}, (month: MonthFigures): Figures => month],
	['women', { sex: 'kvinna' }, (month: MonthFigures): Figures => month.women],
	['men', { sex: 'man' }, (month: MonthFigures): Figures => month.men]
] as const)('the figures of 2018 and 2019, %s', (_name, filters, pick) => {
	const rows = rowsByMonth(filters);
	const codes = new Set(Object.values(months).flatMap((month) => Object.keys(pick(month))));
	for (const figure of codes) {
		if (NOT_MEASURES.has(figure)) continue;
		const { code, grouping, n } = ALIASES[figure] ?? { code: figure };
		it(`${figure} is the same number in every month`, () => {
			const found = rows(code, grouping);
			expect([...found.keys()]).toEqual(Object.keys(months));
			for (const [month, figures] of Object.entries(months)) {
				const expected = pick(figures)[figure];
				const actual = found.get(month) ?? [];
				if (expected !== null && typeof expected === 'object') {
					expectGroups(actual, expected, month);
				} else {
					expect(actual).toHaveLength(1);
					expectClose(n ? actual[0]?.n : actual[0]?.value, expected, month);
				}
			}
		});
	}
});

it('covers every measure but those out of the inhabitants, whom the file does not tell', () => {
	const january = Object.keys(months['2018-01'] ?? {});
	const uncovered = MEASURES.filter(({ code }) => !january.includes(code));
	expect(uncovered.every(({ ofInhabitants }) => ofInhabitants)).toBe(true);
});

function expectGroups(rows: MeasureRow[], expected: Exclude<Expected, number | null>, at: string) {
	const actual = new Map(rows.map((row) => [row.group?.toLocaleLowerCase('sv'), row]));
	for (const [group, value] of Object.entries(expected)) {
		const row = actual.get(group.toLocaleLowerCase('sv'));
		const place = `${at} ${group}`;
		if (value !== null && typeof value === 'object') {
			expectClose(row?.n, value.n, place);
			expectClose(row?.value, value.with, place);
		} else expectClose(row?.value, value, place);
		actual.delete(group.toLocaleLowerCase('sv'));
	}
	for (const row of actual.values()) expectClose(row.value, 0, `${at} ${row.group}`);
}

function expectClose(actual: number | null | undefined, expected: unknown, place: string) {
	if (typeof expected !== 'number') return expect(actual, place).toBeNull();
	expect(actual, place).not.toBeNull();
	expect(Math.abs((actual ?? NaN) - expected), place).toBeLessThanOrEqual(1e-6);
}
