import { describe, expect, it } from 'vitest';
import type { ChartPoint, MonthView, YearView } from '../../domain/views/chart-view';
import { chartInWords } from './chart-words';
import { monthBars, monthBarsHeight, nameOf } from './month-bars';
import type { Palette } from './palette';
import { sidesOf, yearHeight, yearLines } from './year-lines';

const PALETTE = Object.fromEntries(
	['now', 'before', 'earlier', 'target', 'women', 'men', 'unknown', 'grid', 'ink', 'inkSoft']
		.concat(['surface', 'font'])
		.map((name) => [name, name])
) as unknown as Palette;

const point = (value: number | null, preliminary = false): ChartPoint => ({
	value,
	n: 40,
	numerator: null,
	preliminary,
	smallBase: false
});

const caption = {
	code: 'days-mean',
	title: 'Dygn',
	shortTitle: 'Dygn',
	definition: '',
	unit: 'dygn',
	decimals: 2,
	direction: 'lower' as const,
	section: 'dygn' as const
};

const year: YearView = {
	kind: 'year',
	caption,
	period: '2019',
	labels: ['jan', 'feb', 'mars'].map((label) => ({ key: label, label })),
	series: [
		{ key: '2018', label: '2018', role: 'previous', points: [point(2), point(1), point(1)] },
		{ key: '2019', label: '2019', role: 'current', points: [point(1), point(null), point(3, true)] }
	],
	averages: [null, null],
	samePeriod: null,
	target: { label: 'Mål: högst 1,0 dygn', steps: [{ low: null, high: 1 }, null, null] },
	verdict: null,
	empty: false
};

const month: MonthView = {
	kind: 'month',
	caption: { ...caption, code: 'plan', unit: 'antal', decimals: 0 },
	period: 'december 2019',
	month: '2019-12',
	comparison: 'Snitt per månad 2018',
	labels: [
		{ key: 'sabo', label: 'Särskilt boende' },
		{ key: 'hem', label: 'Hemgång' }
	],
	series: [
		{ key: 'current', label: 'december 2019', role: 'current', points: [point(8), point(0)] },
		{ key: 'previous', label: 'Snitt', role: 'previous', points: [point(8.7), point(null)] }
	],
	headline: null,
	verdict: null,
	target: null,
	showsN: false,
	bySex: [],
	empty: false
};

it('the axis of a share ends where all of them are, and other axes leave room', () => {
	const axis = (view: YearView) => yearLines(view, PALETTE).options?.scales?.y;
	const of = (value: number, highest?: number): YearView => ({
		...year,
		caption: { ...caption, unit: '%', ...(highest !== undefined && { highest }) },
		series: [{ key: '2019', label: '2019', role: 'current', points: [point(value)] }]
	});
	expect(axis(of(96, 100))).toMatchObject({ max: 100 });
	expect(axis(of(40, 100))).not.toHaveProperty('max');
	expect(axis(of(96))).not.toHaveProperty('max');
	expect(axis(of(150))?.suggestedMax).toBeGreaterThan(150);
});

it('the axis of lines reaches the target, and begins near the figures where zero would flatten them', () => {
	const of = (values: number[], target: number): YearView => ({
		...year,
		series: [
			{ key: '2019', label: '2019', role: 'current', points: values.map((value) => point(value)) }
		],
		target: { label: 'Mål', steps: [{ low: null, high: target }] }
	});
	const axis = (view: YearView) => yearLines(view, PALETTE).options?.scales?.y;
	expect(axis(of([50, 60], 70))?.suggestedMax).toBeGreaterThan(70);
	expect(axis(of([50, 60], 70))).toMatchObject({ beginAtZero: false });
	expect(axis(of([50, 60], 70))?.suggestedMin).toBeLessThan(50);
	expect(axis(of([10, 60], 70))).toMatchObject({ beginAtZero: true });
	expect(axis(of([], 70))?.suggestedMax).toBeGreaterThanOrEqual(70);
});

describe('the year as lines', () => {
	const { data } = yearLines(year, PALETTE);

	it('leaves a month without figures as a gap, never zero', () => {
		expect(data.datasets[1]?.data.slice(0, 3)).toEqual([1, null, 3]);
		expect(data.datasets[1]).toMatchObject({ spanGaps: false });
	});

	it('lets the average stand alone after the months', () => {
		expect(data.labels?.slice(-2)).toEqual(['', 'Snitt']);
		const named = (overall: string) =>
			yearLines({ ...year, caption: { ...caption, overall } }, PALETTE).data.labels?.at(-1);
		expect([named('median'), named('90:e percentil')]).toEqual(['Median', 'Året']);
		expect(data.datasets[0]?.data[3]).toBeNull();
	});

	it('draws a preliminary month hollow', () => {
		expect(data.datasets[1]).toMatchObject({
			pointBackgroundColor: ['now', 'now', 'surface', 'now', 'now']
		});
	});

	it('writes the higher of two values above and the lower below', () => {
		expect(sidesOf(year, 1).slice(0, 3)).toEqual(['below', 'above', 'above']);
		expect(sidesOf(year, 0)[0]).toBe('above');
	});

	it('gives the longest stays a band of their own, for they would flatten the means', () => {
		const longest = { key: 'max', label: 'Längsta', role: 'longest' as const, points: [point(20)] };
		const paired = { ...year, series: [longest, ...year.series], averages: [null, null, null] };
		const drawn = yearLines(paired, PALETTE);
		expect(drawn.data.datasets.map((set) => 'yAxisID' in set && set.yAxisID)).toEqual([
			'longest',
			'y',
			'y'
		]);
		expect(yearHeight(paired)).toBeGreaterThan(yearHeight(year));
	});
});

describe('the month as bars', () => {
	it('draws a zero and leaves out a missing figure', () => {
		const { data } = monthBars(month, PALETTE);
		expect(data.datasets.map((set) => set.data)).toEqual([
			[8, 0],
			[8.7, null]
		]);
	});

	it('writes n beside wards, which have cases of their own behind them', () => {
		expect(nameOf(month, 0)).toBe('Särskilt boende');
		expect(nameOf({ ...month, showsN: true } as MonthView, 0)).toBe(
			'Särskilt boende (n\u00A0=\u00A040)'
		);
	});

	it.each([288, 340, 474, 980])(
		'breaks names to the half that figures leave of %d pixels',
		(width) => {
			const labels = [
				{ key: 'a', label: 'Utskrivningsrapport öppnas först vid utskrivningsklar' },
				{ key: 'b', label: 'Ej fullständigt/aktuellt underlag av sjuksköterska' }
			];
			const picture = monthBars({ ...month, labels }, PALETTE);
			const scale = { chart: { width } };
			const padding = picture.options?.layout?.padding as (context: typeof scale) => {
				right: number;
			};
			const name = picture.options?.scales?.y?.ticks?.callback as unknown as (
				this: typeof scale,
				value: number,
				index: number
			) => string[];
			const room = (width - padding(scale).right) / 2;
			const rows = labels.flatMap((_, index) => name.call(scale, index, index));
			// A long name takes about five and a half pixels a letter.
			expect(Math.max(...rows.map((row) => row.length)) * 5.5).toBeLessThanOrEqual(room);
			expect(rows.length).toBeGreaterThan(2);
		}
	);

	it('knows its height before it is drawn, so that the page does not move', () => {
		const more = { labels: [...month.labels, { key: 'c', label: 'C' }] };
		expect(monthBarsHeight(more)).toBeGreaterThan(monthBarsHeight(month));
	});

	it('is also said in words', () => {
		expect(chartInWords(month)).toBe(
			'Dygn, december 2019. Högst: december 2019: Särskilt boende 8. Snitt: Särskilt boende 8,7. Alla värden finns i tabellen.'
		);
	});

	it('says which figures are hidden, in the word that stands in their place', () => {
		const hidden: ChartPoint = { ...point(null), hidden: 'dolt' };
		const series = year.series.map((each) => ({ ...each, points: [point(2), hidden, hidden] }));
		expect(chartInWords({ ...year, series: series.slice(0, 1) })).toContain(
			': jan 2,00\u00A0dygn, dolt: feb, mars.'
		);
		const months = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug'];
		const labels = months.map((label) => ({ key: label, label }));
		const all = series.slice(0, 1).map((each) => ({ ...each, points: labels.map(() => hidden) }));
		expect(chartInWords({ ...year, labels, series: all })).toContain(
			': dolt: jan, feb, mars, apr, maj, juni och 2 till.'
		);
	});
});
