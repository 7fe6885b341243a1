import { expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { exampleCase } from '../../../../tests/support/example-case';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { monthsOfYear } from '../calendar/month';
import { INITIAL_AMOUNTS } from '../lists/initial';
import { deficiencies, deficiencyWard } from '../measures/catalogue/deficiencies';
import { sipShare } from '../measures/catalogue/sip';
import { periodCell } from '../measures/evaluate';
import { delayReasonCases, delayReasons } from '../measures/catalogue/delay';
import { funnelView, sipFunnelView } from './funnel-view';
import { paretoView } from './pareto-view';

const counting = { countTo: '2020-02-29', agreements: [], today: '2020-03-01' };
const table = factTableOf(casesOf2018And2019(), counting);
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
	// What is still to be filled in, and reasons that contributed beside the primary one.
	expect(bars.filter(({ unknown }) => unknown).map(({ key }) => key)).toEqual(['okand']);
	const one = exampleCase({ delayReasons: ['k-sabo', 'r-info', 'k-sabo'] });
	const other = exampleCase({ delayReasons: ['r-info'] });
	const few = { ...input, table: factTableOf([one, other], counting) };
	const beside = paretoView(delayReasonCases, few, year).bars;
	expect(beside.map(({ key, value, also }) => [key, value, also])).toEqual([
		['k-sabo', 1, 0],
		['r-info', 1, 1]
	]);
	const alone = paretoView(delayReasonCases, { ...few, table: factTableOf([one], counting) }, year);
	expect(alone.bars.map(({ key, value, also }) => [key, value, also])).toEqual([
		['k-sabo', 1, 0],
		['r-info', 0, 1]
	]);
	const types = paretoView(deficiencies, input, year);
	expect(types.total).toBe(459);
	expect(types.bars.every(({ owner }) => owner === null)).toBe(true);
});

it('the wards of a year are in the order of the list, each with its own cases', () => {
	const { rows, drawing } = funnelView(deficiencyWard, input, year);
	const listed = INITIAL.ward.map(({ code }) => code);
	const known = rows.map(({ key }) => listed.indexOf(key)).filter((at) => at >= 0);
	expect(known).toEqual(known.toSorted((one, other) => one - other));
	expect(rows.reduce((sum, { n }) => sum + Number(n), 0)).toBe(1777);
	expect(drawing.dots).toHaveLength(rows.length);
	const named = drawing.names.map(({ key }) => key);
	const outside = rows.filter(({ place }) => place.includes('gränsen')).map(({ key }) => key);
	expect(named).toEqual(outside);
	// The wider limits lie outside the others, and more deficiencies than others is worse.
	const heights = (path = '') => [...path.matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
	const [inner, outer] = [heights(drawing.inner[0]), heights(drawing.outer[0])];
	expect(outer.every((y, at) => y <= (inner[at] ?? 0))).toBe(true);
	for (const { key, place } of rows.filter((row) => row.place.startsWith('över'))) {
		expect(place, drawing.dots.find((dot) => dot.key === key)?.tone).toBeTruthy();
		expect(drawing.dots.find((dot) => dot.key === key)?.tone).toBe('concern');
	}
});

it('health centres are held to each other by how many of those listed there had a SIP', () => {
	const byCentre = factTableOf(casesOf2018And2019(), { ...counting, by: 'healthCentre' });
	const { rows, words, drawing } = sipFunnelView({ ...input, table: byCentre }, year);
	expect(words.counted).toBe('Med SIP');
	expect(rows.reduce((sum, { n }) => sum + Number(n), 0)).toBe(1777);
	const whole = periodCell(sipShare, input, year)?.cell;
	expect(rows.reduce((sum, { counted }) => sum + Number(counted), 0)).toBe(whole?.numerator);
	const more = rows.filter(({ place }) => place.startsWith('över')).map(({ key }) => key);
	const good = drawing.dots.filter(({ tone }) => tone === 'good').map(({ key }) => key);
	expect(good).toEqual(more);
});
