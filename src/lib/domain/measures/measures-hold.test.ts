import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyCase } from '../../../../tests/support/any-case';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { DIMENSIONS } from '../facts/dimension';
import { sumFacts } from '../facts/facts';
import { INITIAL_AMOUNTS } from '../lists/initial';
import { MEASURES, measureByCode } from './catalogue';
import { monthGroups, type EvaluationInput } from './evaluate';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { wholeOf, type FactTable } from './fact-table';
import { allRows } from '../../../../tests/support/all-rows';

const today = '2020-01-20';
const counting = { countTo: '2020-01-19', agreements: [], today };
const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: INITIAL_AMOUNTS };
const anyCases = fc.array(anyCase, { maxLength: 25 });

function inputOf(table: FactTable): EvaluationInput {
	return { table, context, today };
}

function rowsOfAll(table: FactTable) {
	const asked = { ...inputOf(table), from: '2018-01', to: '2020-01', by: null };
	return MEASURES.map((measure) => allRows(measure, asked));
}

it('figures do not depend on the order of the cases', () => {
	fc.assert(
		fc.property(anyCases, (cases) => {
			const turned = factTableOf([...cases].reverse(), counting);
			expect(rowsOfAll(turned)).toEqual(rowsOfAll(factTableOf(cases, counting)));
		})
	);
});

it('the groups of every breakdown add up to the whole', () => {
	fc.assert(
		fc.property(anyCases, fc.constantFrom(...DIMENSIONS), (cases, by) => {
			const whole = factTableOf(cases, counting);
			const split = factTableOf(cases, { ...counting, by });
			expect(rowsOfAll(wholeOf(split))).toEqual(rowsOfAll(whole));
			expect(wholeOf(split).groups).toEqual(whole.groups);
		})
	);
});

it('the facts of cases taken apart are the facts of all of them', () => {
	fc.assert(
		fc.property(anyCases, anyCases, (some, others) => {
			const tables = [some, others].map((cases) => factTableOf(cases, counting));
			const all = factTableOf([...some, ...others], counting).activity;
			for (const [month, facts] of all) {
				const parts = tables.map((table) => table.activity.get(month) ?? {});
				expect(sumFacts(parts)).toEqual(facts);
			}
		})
	);
});

it('the groups of a measure add up to its number of cases, SIPs or days', () => {
	const sums = [
		['plan', 'cases'],
		['sip-timing', 'sip-count'],
		['sip-health-centre', 'sip-count']
	] as const;
	fc.assert(
		fc.property(anyCases, fc.constantFrom(...sums), (cases, [grouped, single]) => {
			const input = inputOf(factTableOf(cases, counting));
			for (const month of input.table.activity.keys()) {
				expect(sumIn(grouped, input, month)).toBe(sumIn(single, input, month));
			}
		})
	);
});

it('every case with days is in one column of the distribution, whose n is that of the mean', () => {
	fc.assert(
		fc.property(anyCases, (cases) => {
			const input = inputOf(factTableOf(cases, counting));
			for (const month of input.table.activity.keys()) {
				const mean = cellsIn('days-mean', input, month);
				const n = mean === null ? null : (mean.get(null)?.n ?? 0);
				expect(sumIn('days-distribution', input, month)).toBe(n);
			}
		})
	);
});

it('delay reasons add up to the same by reason and by owner', () => {
	fc.assert(
		fc.property(anyCases, fc.constantFrom('delay-reasons', 'delay-reason-cases'), (cases, code) => {
			const input = inputOf(factTableOf(cases, counting));
			for (const month of input.table.activity.keys()) {
				const byOwner = sumIn(code, { ...input, grouping: 'owner' }, month);
				expect(byOwner).toBe(sumIn(code, input, month));
			}
		})
	);
});

it('a share lies between 0 and 100 and has its numerator within n, offers per decision apart', () => {
	const shares = MEASURES.filter(
		(measure) => measure.unit === '%' && measure.code !== 'care-home-offer-share'
	);
	fc.assert(
		fc.property(anyCases, fc.constantFrom(...shares), (cases, measure) => {
			const input = inputOf(factTableOf(cases, counting));
			for (const month of input.table.activity.keys()) {
				const cell = monthGroups(measure, input, month)?.get(null);
				if (!cell || cell.value === null) continue;
				expect(cell.numerator).toBeLessThanOrEqual(cell.n);
				expect(cell.value).toBeGreaterThanOrEqual(0);
				expect(cell.value).toBeLessThanOrEqual(100);
			}
		})
	);
});

function cellsIn(code: string, input: EvaluationInput, month: string) {
	const measure = measureByCode(code);
	if (!measure) throw new Error(`No measure ${code}`);
	return monthGroups(measure, input, month);
}

function sumIn(code: string, input: EvaluationInput, month: string): number | null {
	const cells = cellsIn(code, input, month);
	if (cells === null) return null;
	return [...cells.values()].reduce((sum, cell) => sum + (cell.value ?? 0), 0);
}
