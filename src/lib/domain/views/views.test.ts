import { describe, expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { INITIAL_AMOUNTS } from '../lists/initial';
import { cases, plan } from '../measures/catalogue/cases';
import {
	daysDistribution,
	daysMax,
	daysMean,
	daysMedian,
	daysP90
} from '../measures/catalogue/days';
import { deficiencyWard } from '../measures/catalogue/deficiencies';
import { paymentDays } from '../measures/catalogue/payment';
import { sipShare } from '../measures/catalogue/sip';
import { exampleCase } from '../../../../tests/support/example-case';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import type { Target } from '../target/target';
import { breakdownView } from './breakdown-view';
import { csvRowsOf } from './csv-rows';
import { monthView } from './month-view';
import { outlierLimit, outlierView } from './outlier-view';
import { tableOf } from './table';
import type { ViewInput } from './view-input';
import { yearGroupsView } from './year-groups-view';
import { yearView } from './year-view';

const records = casesOf2018And2019();
const counting = { countTo: '2020-02-29', agreements: [], today: '2020-03-01' };
const table = factTableOf(records, counting);
const bySex = factTableOf(records, { ...counting, by: 'sex' });
const whole = { ward: null, healthCentre: null, sex: null, validTo: null, low: null };
const plain = { ...whole, budget: false, bandHigh: null, bandPartly: null };
const targets: Target[] = [
	{ ...plain, id: 'a', measure: 'days-mean', kind: 'at-most', high: 1, validFrom: '2019-03-01' },
	{
		...plain,
		...{ id: 'b', measure: 'payment-days', kind: 'at-most', high: 70, validFrom: '2019-01-01' },
		budget: true
	}
];

function at(today: string): ViewInput {
	const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: INITIAL_AMOUNTS };
	return { table, context, today, targets, selection: { partial: false } };
}

const later = at('2020-03-01');
const december = { month: '2019-12', bySex };

describe('the month', () => {
	it('stands beside last year’s average per month, for everyone and by sex', () => {
		const view = monthView(cases, later, december);
		expect(view.period).toBe('december 2019');
		expect(view.comparison).toBe('Snitt per månad 2018');
		expect(view.labels.map(({ label }) => label)).toEqual([
			'Totalt',
			'Kvinnor',
			'Män',
			'Uppgift saknas'
		]);
		expect(view.series[0]?.points.map(({ value }) => value)).toEqual([149, 78, 71, 0]);
		expect(view.headline?.previous.value).toBeCloseTo(1813 / 12, 9);
	});

	it('compares a mean with the mean of last year’s cases, not a mean of months', () => {
		const { headline, verdict } = monthView(daysMean, later, december);
		expect(headline?.current).toMatchObject({ n: 145, smallBase: false });
		expect(headline?.previous).toMatchObject({ value: 3133 / 1763, n: 1763 });
		expect(verdict).toMatchObject({ words: 'Målet nås', target: 'högst 1,0\u00A0dygn' });
	});

	it('compares the longest stay with last year’s longest', () => {
		const view = monthView(daysMax, later, december);
		expect([view.headline?.current.value, view.headline?.previous.value]).toEqual([9, 26]);
		expect(view.comparison).toBe('Längsta 2018');
	});

	it('by group shows every value of the list in its order, and the month by sex', () => {
		const view = monthView(plan, later, december);
		expect(view.labels.map(({ key }) => key)).toEqual(INITIAL.plan.map((item) => item.code));
		expect(view.series[0]?.points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(149);
		expect(view.bySex.map(({ label }) => label).slice(0, 2)).toEqual(['Kvinnor', 'Män']);
		expect(view.headline).toBeNull();
	});

	it('has a deficiency per ward with the ward’s own n, in rate also for last year', () => {
		const view = monthView(deficiencyWard, later, december);
		const acute = view.labels.findIndex(({ label }) => label === 'Akutvårdsavdelning');
		expect(view.showsN).toBe(true);
		expect(view.series[0]?.points[acute]).toMatchObject({ value: 3, numerator: 3, n: 15 });
		const before = view.series[1]?.points[acute];
		expect((before?.value ?? 0) * 12).toBeCloseTo(before?.numerator ?? NaN, 9);
	});

	it('is preliminary for SIPs until 30 days have passed', () => {
		expect(monthView(sipShare, at('2020-01-30'), december).headline?.current.preliminary).toBe(
			true
		);
		expect(monthView(sipShare, at('2020-01-31'), december).headline?.current.preliminary).toBe(
			false
		);
	});

	it('without any data is empty, not zero', () => {
		const view = monthView(cases, later, { month: '2017-05' });
		expect(view.empty).toBe(true);
		expect(view.headline?.current.value).toBeNull();
	});

	it('has the distribution with the number of persons in each column', () => {
		const view = monthView(daysDistribution, later, december);
		expect(view.series[0]?.points.map(({ value }) => value)).toEqual([80, 36, 14, 6, 3, 3, 0, 3]);
	});

	it('by age band has the bands with cases, in order', () => {
		const ages = factTableOf(records, { ...counting, by: 'age' });
		const view = breakdownView(cases, later, { month: '2019-12', by: 'age', table: ages });
		expect(view.labels.map(({ key }) => key)).toEqual(['18-64', '65-79', '80+']);
		expect(view.series[0]?.points.map(({ value }) => value)).toEqual([17, 60, 72]);
	});
});

describe('the year', () => {
	it('has a line per year and each year’s average last', () => {
		const view = yearView(cases, later, { years: [2018, 2019] });
		expect(view.series.map(({ label, role }) => [label, role])).toEqual([
			['2018', 'previous'],
			['2019', 'current']
		]);
		expect(view.averages.map((average) => [average?.label, average?.sum])).toEqual([
			['Årssnitt 2018', 1813],
			['Årssnitt 2019', table2019('cases')]
		]);
		expect(view.samePeriod).toBeNull();
	});

	it('that is running has gaps ahead and is compared with the same months of last year', () => {
		const view = yearView(cases, at('2019-03-05'), { years: [2018, 2019] });
		const current = view.series[1]?.points ?? [];
		expect(current.map(({ value }) => value).slice(2)).toEqual([
			145,
			...Array.from({ length: 9 }, () => null)
		]);
		expect(current.map(({ preliminary }) => preliminary).slice(0, 3)).toEqual([false, false, true]);
		expect(view.averages[1]).toMatchObject({
			label: 'Snitt hittills 2019 (jan–feb)',
			sum: 306,
			point: { value: 153 }
		});
		expect(view.samePeriod).toMatchObject({ label: 'Snitt 2018 (jan–feb)', point: { value: 169 } });
	});

	it('has the longest stay with the mean, and the target from the month it is valid', () => {
		const view = yearView(daysMean, later, { years: [2018, 2019], paired: daysMax });
		expect(view.series.map(({ label, role }) => [label, role])).toEqual([
			['Längsta 2019', 'longest'],
			['2018', 'previous'],
			['2019', 'current']
		]);
		expect(view.target?.label).toBe('Mål: högst 1,0\u00A0dygn');
		expect(view.target?.steps.slice(0, 4)).toEqual([
			null,
			null,
			{ low: null, high: 1 },
			{ low: null, high: 1 }
		]);
	});

	it('compares a monthly target and budget with the mean per month', () => {
		// 70 less the 27,3 that is shown.
		const { verdict } = yearView(paymentDays, later, { years: [2018, 2019] });
		expect(verdict).toMatchObject({ words: 'Målet nås', budget: { difference: 42.7 } });
	});

	it('shows one group of a grouped measure, named in the title', () => {
		const view = yearView(plan, later, { years: [2018, 2019], group: 'sabo' });
		expect(view.caption.title).toBe('Planering efter sjukhusvistelse: Särskilt boende');
		expect(view.series[1]?.points[11]?.value).toBe(8);
		expect(view.target).toBeNull();
	});

	it('holds one group to the target that is set for it', () => {
		const own: Target = {
			...{ id: '1', measure: 'plan/sabo', ward: null, healthCentre: null, sex: null },
			...{ validFrom: '2018-01-01', validTo: null, kind: 'at-most', low: null, high: 2 },
			...{ budget: false, bandHigh: null, bandPartly: null }
		};
		const view = yearView(plan, { ...later, targets: [own] }, { years: [2019], group: 'sabo' });
		expect(view.target?.label).toBe('Mål: högst 2');
		expect(view.verdict).toMatchObject({ words: 'Målet nås inte' });
	});

	it('of a grouped measure has each group’s total beside last year’s, over the same months', () => {
		const view = yearGroupsView(plan, at('2019-03-05'), 2019);
		expect(view.series.map(({ label }) => label)).toEqual(['2019 (jan–feb)', '2018 (jan–feb)']);
		const totals = view.series.map(({ points }) =>
			points.reduce((sum, { value }) => sum + (value ?? 0), 0)
		);
		expect(totals).toEqual([306, 338]);
	});
});

describe('table and file', () => {
	it('say the same as the chart, averages and sums last', () => {
		const view = yearView(cases, later, { years: [2018, 2019] });
		const { columns, rows } = tableOf(view);
		expect(columns.map(({ label }) => label)).toEqual(['2018', '2019']);
		expect(rows.map(({ label }) => label).slice(-3)).toEqual(['december', 'Snitt', 'Summa']);
		expect(rows.at(-3)?.points.map(({ value }) => value)).toEqual([137, 149]);
	});

	it('of a share have its numerator and n', () => {
		const [header, ...rows] = csvRowsOf(monthView(sipShare, at('2020-01-20'), december));
		expect(header?.slice(0, 4)).toEqual([
			'Grupp',
			'december 2019',
			'december 2019, täljare',
			'december 2019, n'
		]);
		expect(rows[0]?.slice(2, 4)).toEqual([54, 149]);
		expect(rows[0]?.at(-1)).toBe('december 2019 preliminär');
	});
});

describe('the outlier view', () => {
	const of = (month?: string, own = table) =>
		outlierView(2019, {
			cases: [
				{ ...waited, id: '1', discharged: '2019-05-02 10:00', days: 20 },
				{ ...waited, id: '2', discharged: '2019-06-02', days: 1, reason: 'k-sabo' }
			],
			...{ lists: INITIAL, targets, selection: { partial: false }, today: '2020-03-01' },
			...{ table: own, month }
		});
	const waited = { number: '2019-00001', ward: 'geriatrik-1', plan: 'hem-nya', reason: null };

	it('has a point for every case with a day, and tells those that waited far longer than others', () => {
		const view = of();
		expect(view.points.map(({ ward, why }) => [ward, why])).toEqual([
			['Geriatrik 1', { plan: 'Hemgång, nya insatser', reason: 'Okänd', owner: 'Övrigt' }],
			['Geriatrik 1', null]
		]);
		expect(view).toMatchObject({ longest: 20, period: '2019', target: { low: null, high: 1 } });
		expect(view.sameDay).toBeGreaterThan(500);
		const days = table2019('cases') - view.sameDay - view.uncounted;
		expect(days).toBe(901);
	});

	it('is of a month by itself, with the limit of the year', () => {
		const june = of('2019-06');
		expect(june.points.map(({ id }) => id)).toEqual(['2']);
		expect(june).toMatchObject({ period: 'juni 2019', longest: 1, limit: of().limit });
		expect(june.sameDay).toBeLessThan(of().sameDay);
	});

	it('tells of a month of the deceased that they have no days, and sets no limit by few', () => {
		const deceased = exampleCase({ plan: 'avliden' });
		const few = factTableOf([deceased, deceased], {
			...{ countTo: '2020-02-29', agreements: [], today: '2020-03-01' }
		});
		expect(of('2019-12', few)).toMatchObject({ points: [], sameDay: 0, uncounted: 2, limit: null });
	});

	it('begins where a wait is beyond the quartiles', () => {
		const waits = [1, 1, 1, 2, 2, 3, 3, 4].map((days) => ({ days, count: 1 }));
		// Quartiles 1 and 3 of them.
		expect(outlierLimit(waits)).toBe(6);
		expect(outlierLimit(waits.slice(1))).toBeNull();
	});
});

/** A fact summed over 2019 by hand. */
function table2019(key: string): number {
	return [...(table.groups.get(null) ?? [])]
		.filter(([month]) => month.startsWith('2019'))
		.reduce((sum, [, facts]) => sum + (facts[key] ?? 0), 0);
}

describe('what is said of a figure', () => {
	it('calls what sums up longest stays, medians and percentiles what it is, never a mean', () => {
		const median = yearView(daysMedian, later, { years: [2018, 2019] });
		expect(monthView(daysMedian, later, december).comparison).toBe('Median 2018');
		expect(median.averages.map((average) => average?.label)).toEqual([
			'Median 2018',
			'Median 2019'
		]);
		expect(tableOf(median).rows.at(-1)?.label).toBe('Median');
		expect(monthView(daysP90, later, december).comparison).toBe('90:e percentil 2018');
		const paired = yearView(daysMean, later, { years: [2019], paired: daysMax });
		expect(tableOf(paired).rows.at(-1)?.label).toBe('Året');
	});

	it('calls a year that is seen from January what is known of it so far', () => {
		const view = yearView(cases, later, { years: [2018, 2019], through: '2019-01' });
		expect(view.averages.map((average) => average?.label)).toEqual([
			'Årssnitt 2018',
			'Snitt hittills 2019 (jan)'
		]);
		expect(view.samePeriod?.label).toBe('Snitt 2018 (jan)');
	});

	it('names whose target it is where it is not for all, a ward’s before a sex’s', () => {
		const mean = {
			...plain,
			measure: 'days-mean',
			kind: 'at-most',
			validFrom: '2019-01-01'
		} as const;
		const two: Target[] = [
			{ ...mean, id: 'sex', sex: 'kvinna', high: 2, validFrom: '2019-06-01' },
			{ ...mean, id: 'ward', ward: 'geriatrik-1', high: 3 }
		];
		const selection = { partial: true, ward: 'geriatrik-1', sex: 'kvinna' } as const;
		const view = yearView(daysMean, { ...later, targets: two, selection }, { years: [2019] });
		expect(view.target?.label).toBe('Mål: högst 3,0\u00A0dygn (mål för Geriatrik 1)');
	});

	it('in a file has no more decimals than are read, the month by sex, and its filters', () => {
		const [header, ...rows] = csvRowsOf(monthView(daysMean, later, december), ['Geriatrik 1']);
		expect(header?.[0]).toBe('Grupp (Geriatrik 1)');
		expect(rows[0]?.[0]).toBe('Totalt i urvalet');
		expect(rows[0]?.[3]).toBe(1.7771);
		const [byGroup] = csvRowsOf(monthView(plan, later, december));
		expect(byGroup).toContain('Kvinnor');
	});
});
