import { expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { monthsOfYear } from '../calendar/month';
import { INITIAL_AMOUNTS } from '../lists/initial';
import { deficiencies, deficiencyWard } from '../measures/catalogue/deficiencies';
import { delayReasons } from '../measures/catalogue/delay';
import { funnelView } from './funnel-view';
import { paretoView } from './pareto-view';

const table = factTableOf(casesOf2018And2019(), {
	...{ countTo: '2020-02-29', agreements: [], today: '2020-03-01' }
});
const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: INITIAL_AMOUNTS };
const input = { table, context, today: '2020-03-01', targets: [], selection: { partial: false } };
const year = monthsOfYear(2019);

it('the causes of a year are the largest first, and together the whole', () => {
	const { bars, total, period } = paretoView(delayReasons, input, year);
	expect(period).toBe('Januari 2019–december 2019');
	expect(bars.map(({ value }) => value)).toEqual(
		bars.map(({ value }) => value).toSorted((one, other) => other - one)
	);
	expect(bars.at(-1)?.cumulated).toBe(total);
	expect(bars.find(({ key }) => key === 'k-korttids')?.owner).toMatch(/kommun/i);
	const types = paretoView(deficiencies, input, year);
	expect(types.total).toBe(459);
	expect(types.bars.every(({ owner }) => owner === null)).toBe(true);
});

it('the wards of a year are in the order of the list, each with its own cases', () => {
	const { points, centre, curve } = funnelView(deficiencyWard, input, year);
	const listed = INITIAL.ward.map(({ code }) => code);
	const known = points.map(({ key }) => listed.indexOf(key)).filter((at) => at >= 0);
	expect(known).toEqual(known.toSorted((one, other) => one - other));
	const all = points.reduce((sum, { n }) => sum + n, 0);
	const counted = points.reduce((sum, point) => sum + point.counted, 0);
	expect(all).toBe(1777);
	expect(centre).toBeCloseTo((100 * counted) / all, 9);
	expect(curve[0]?.limits998.upper).toBeGreaterThan(curve.at(-1)?.limits998.upper ?? 0);
	expect(curve.every(({ limits95, limits998 }) => limits998.upper >= limits95.upper)).toBe(true);
});
