import { describe, expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { judgedWhileMade } from '../disclosure/judge-view';
import { leaving, onScreen } from '../disclosure/leaving-view';
import type { SexJudge } from '../disclosure/leaving-sexes';
import { INITIAL_AMOUNTS } from '../lists/initial';
import { MEASURES } from '../measures/catalogue';
import { cases, plan } from '../measures/catalogue/cases';
import { daysMean } from '../measures/catalogue/days';
import { deficiencies, deficiencyWard } from '../measures/catalogue/deficiencies';
import { paymentDays } from '../measures/catalogue/payment';
import { sipShare } from '../measures/catalogue/sip';
import type { Measure } from '../measures/measure';
import { hasWhole } from '../measures/whole';
import type { Target } from '../target/target';
import { changesOf, changesOnScreen } from './month-changes';
import { monthRow } from './month-row';
import { periodsView } from './periods-view';
import type { ViewInput } from './view-input';

const records = casesOf2018And2019();
const counting = { countTo: '2020-02-29', agreements: [], today: '2020-03-01' };
const table = factTableOf(records, counting);
const plain = {
	...{ ward: null, healthCentre: null, sex: null, validTo: null, low: null, high: null },
	...{ budget: false, bandHigh: null, bandPartly: null }
};
const atMost = (id: string, measure: string, high: number, validFrom = '2018-01-01'): Target => ({
	...{ ...plain, id, measure, kind: 'at-most', high, validFrom }
});

function at(today: string, changes: Partial<ViewInput> = {}): ViewInput {
	const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: INITIAL_AMOUNTS };
	return { table, context, today, targets: [], selection: { partial: false }, ...changes };
}

const later = at('2020-03-01');
const december = { month: '2019-12' };

describe('a measure in a row', () => {
	it('has the month, last year’s average and what the control chart says', () => {
		const row = monthRow(daysMean, later, december);
		expect(row.headline.current.value).toBeCloseTo(132 / 145, 9);
		expect(row.comparison).toBe('Snitt per månad 2018');
		expect(row.signal.variation).toBe('improvement_low');
		expect(row.signal.sentence).toContain('Ovanligt korta väntetider i december 2019');
		expect(row.signal.sketch).toMatchObject({ from: '2018-01', least: 0 });
		expect(row.signal.sketch.values).toHaveLength(24);
	});

	it('of groups is all of them, by the name that they have together', () => {
		const { caption, headline } = monthRow(deficiencies, later, december);
		expect(caption.title).toBe('Brister från slutenvården');
		expect(headline.current).toMatchObject({ value: 34, n: 149 });
		expect(headline.previous.value).toBeCloseTo(551 / 12, 9);
		expect(monthRow(deficiencyWard, later, december).headline.current).toMatchObject({
			...{ value: 24, n: 149 }
		});
		const part = { of: 'measure' as const, group: 'egenvard', label: 'Egenvård' };
		const own = monthRow(deficiencies, later, { ...december, part });
		expect(own).toMatchObject({ key: 'egenvard', caption: { title: 'Egenvård' } });
		expect(own.headline.current.value).toBe(1);
	});

	it('is there for every figure, and for nothing that another one is', () => {
		const codes = MEASURES.filter(hasWhole).map(({ code }) => code);
		expect(codes).toContain('delay-reasons');
		expect(codes).not.toContain('plan');
		expect(codes).not.toContain('days-distribution');
	});

	it('begins a phase with a comment that says so', () => {
		const annotation = {
			...{ id: 'a', measure: 'days-mean', month: '2019-01', kind: 'phase' as const },
			...{ cause: 'Nytt team', action: '', selection: {}, author: 'K', at: '2019-02-01T08:00:00Z' }
		};
		const written = { annotations: [annotation], selection: {} };
		const { signal } = monthRow(daysMean, at('2020-03-01', { written }), december);
		expect(signal.sketch.phases).toEqual([12]);
		expect(signal.variation).toBe('common_cause');
	});
});

describe('a target', () => {
	const held = (target: Target, today = '2020-03-01', month = '2019-12') =>
		monthRow(daysMean, at(today, { targets: [target] }), { month }).verdict;

	it('judges the month as it is shown, and only once it can no longer change', () => {
		expect(held(atMost('a', 'days-mean', 0.91))?.words).toBe('Målet nås');
		expect(held(atMost('a', 'days-mean', 0.9))?.words).toBe('Målet nås inte');
		expect(held(atMost('a', 'days-mean', 0.91), '2019-12-20')).toBeNull();
		const share = { ...plain, id: 's', measure: 'sip-share', validFrom: '2018-01-01' };
		const targets: Target[] = [{ ...share, kind: 'at-least', low: 10 }];
		const sip = (today: string) => monthRow(sipShare, at(today, { targets }), december).verdict;
		expect(sip('2020-01-15')).toBeNull();
		expect(sip('2020-02-15')?.words).toBe('Målet nås');
	});

	it('says of a count of the month that runs what is left, and judges nothing before it is over', () => {
		const left = (high: number, today: string) => {
			const targets = [atMost('n', 'payment-days', high)];
			const { headline, verdict } = monthRow(paymentDays, at(today, { targets }), december);
			return { value: headline.current.value, words: verdict?.words, level: verdict?.level };
		};
		expect(left(49, '2019-12-20')).toEqual({
			...{ value: 11, words: '38 av 49\u00a0dygn kvar', level: 'open' }
		});
		expect(left(10, '2019-12-20')).toMatchObject({ words: '1\u00a0dygn över målet redan' });
		expect(left(49, '2020-01-20')).toMatchObject({ words: 'Målet nås', level: 'met' });
	});

	it('for a group is shown and judged where the group is, and for a ward at its row', () => {
		const targets = [
			{ ...atMost('g', 'plan/kort-lak', 20) },
			{ ...atMost('all', 'payment-days', 49) },
			{ ...atMost('w', 'days-mean', 2), ward: 'medicin-1' },
			atMost('m', 'days-mean', 1)
		];
		const input = at('2020-03-01', { targets });
		const own = (group: string) =>
			monthRow(plan, input, { ...december, part: { of: 'measure', group, label: group } });
		expect(own('kort-lak')).toMatchObject({ target: 'högst 20', verdict: { words: 'Målet nås' } });
		expect(own('kort-lak').signal.sketch.high.at(-1)).toBe(20);
		expect(own('hem-nya').target).toBeNull();
		const byWard = factTableOf(records, { ...counting, by: 'ward' });
		const ofWard = (measure: Measure, group: string) =>
			monthRow(
				measure,
				{ ...input, table: byWard },
				{
					...{ ...december, part: { of: 'table', group, label: group, by: 'ward' } }
				}
			).target;
		expect(ofWard(daysMean, 'medicin-1')).toBe('högst 2,0\u00a0dygn');
		expect(ofWard(daysMean, 'medicin-2')).toBe('högst 1,0\u00a0dygn');
		// What adds up has no target for a part but the part's own.
		expect(ofWard(paymentDays, 'medicin-1')).toBeNull();
	});

	it('that says only which way is judged by the control chart', () => {
		const way = { ...plain, id: 'w', measure: 'days-mean', validFrom: '2018-01-01' };
		expect(held({ ...way, kind: 'decrease' })?.words).toBe('Säker minskning');
		expect(held({ ...way, kind: 'increase' })?.level).toBe('missed');
	});

	it('that changed within a period is the mean of what it was, of what adds up, and else none', () => {
		const targets = [
			{ ...atMost('a', 'payment-days', 40), validTo: '2019-06-30' },
			atMost('b', 'payment-days', 20, '2019-07-01'),
			{ ...atMost('c', 'days-mean', 2), validTo: '2019-06-30' },
			atMost('d', 'days-mean', 1, '2019-07-01')
		];
		const bySex = factTableOf(records, { ...counting, by: 'sex' });
		const yearOf = (measure: Measure) =>
			periodsView(measure, at('2020-03-01', { targets }), {
				...{ year: 2019, bySex, ofOneSex: false }
			}).rows.at(-1);
		// 327 days in the year are 27,25 a month, held to (6 · 40 + 6 · 20) / 12 = 30.
		expect(yearOf(paymentDays)?.current.total.sum).toBe(327);
		expect(yearOf(paymentDays)?.verdict?.words).toBe('Målet nås');
		expect(yearOf(daysMean)?.verdict).toBeNull();
	});
});

describe('the periods of a year', () => {
	const bySex = factTableOf(records, { ...counting, by: 'sex' });
	const options = { bySex, ofOneSex: false };

	it('are T1, T2 and the year beside the same of the year before', () => {
		const { rows } = periodsView(cases, later, { ...options, year: 2019 });
		expect(rows.map(({ label, before }) => `${label} | ${before}`)).toEqual([
			'T1 2019 (jan–apr) | T1 2018 (jan–apr)',
			'T2 2019 (jan–aug) | T2 2018 (jan–aug)',
			'2019 | 2018'
		]);
		const year = rows.at(-1);
		expect(year?.current.total).toMatchObject({ sum: 1777, point: { value: 1777 / 12 } });
		const parts = (year?.current.kvinna.sum ?? 0) + (year?.current.man.sum ?? 0);
		expect(parts).toBeLessThanOrEqual(1777);
	});

	it('of a year that runs end with what has been of it', () => {
		const running = at('2019-06-12');
		const { rows } = periodsView(cases, running, { ...options, year: 2019 });
		expect(rows.map(({ label }) => label)).toEqual([
			'T1 2019 (jan–apr)',
			'2019 hittills (jan–maj)'
		]);
	});
});

describe('what has changed', () => {
	it('is what needs attention, then what is better; noise is in neither', () => {
		const rows = [cases, daysMean, deficiencies].map((measure) =>
			judgedWhileMade(measure, null, () => monthRow(measure, later, december))
		);
		const keys = (of: 'attention' | 'improved') => changesOnScreen(rows)[of].map(({ key }) => key);
		expect(keys('attention')).toEqual([]);
		expect(keys('improved')).toEqual(['days-mean']);
		const never = at('2020-03-01', { targets: [atMost('a', 'cases', 1)] });
		const failing = [cases, deficiencies].map((measure) =>
			judgedWhileMade(measure, null, () => monthRow(measure, never, december))
		);
		expect(changesOnScreen(failing).attention.map(({ key }) => key)).toEqual(['cases']);
	});

	it('is not said to need attention where it is neither better nor worse', () => {
		const signals = [
			{ variation: 'neutral_low', assurance: null },
			{ variation: 'concern_high', assurance: 'pass' },
			{ variation: 'common_cause', assurance: 'fail' },
			{ variation: 'common_cause', assurance: 'pass' }
		] as const;
		const { summary, ...changes } = changesOf(signals, (signal) => signal);
		const [neither, worse, failing] = signals;
		expect(changes).toEqual({
			...{ attention: [worse, failing], neutral: [neither], improved: [], unknown: 0 },
			changed: [worse, failing, neither]
		});
		expect(summary.replaceAll('\u00a0', ' ')).toBe(
			'2 mått behöver uppmärksamhet. 1 mått har säkert ändrats, utan att det är bättre eller sämre. 1 mått varierar som vanligt: skillnader mot förra året är där slump.'
		);
	});

	it('leaves the screen without months of few of one sex, which no limit then knows of', () => {
		const judge: SexJudge = {
			hidesMonth: (_, month) => month === '2019-12',
			hidesPeriod: () => false
		};
		const row = judgedWhileMade(daysMean, judge, (stays) =>
			monthRow(daysMean, later, { ...december, stays })
		);
		expect(onScreen(row).signal.latest).toBe('2019-12');
		const { headline, verdict, signal } = leaving(row);
		expect(headline.current).toMatchObject({ value: null, n: 0, hidden: 'dolt' });
		expect(verdict).toBeNull();
		expect(signal.latest).toBe('2019-11');
		expect(signal.sketch.hidden).toEqual([23]);
		expect(signal.sketch.values.at(-1)).toBeNull();
	});
});
