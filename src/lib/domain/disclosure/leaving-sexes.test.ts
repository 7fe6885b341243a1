import { describe, expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { SEXES } from '../case/case';
import type { Facts } from '../facts/facts';
import { measureByCode } from '../measures/catalogue';
import { wholeOf, type FactTable } from '../measures/fact-table';
import { HIDDEN } from '../measures/hidden';
import type { ChartPoint } from '../views/chart-view';
import { monthView } from '../views/month-view';
import { yearGroupsView } from '../views/year-groups-view';
import { yearView } from '../views/year-view';
import { judged, judgedOutliers } from './judge-view';
import { HIDES_ALL, isAmbiguous, sexJudge } from './leaving-sexes';
import { hasMore, leaving, onScreen } from './leaving-view';

const today = '2020-02-01';
const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: [] };
const MONTH = '2019-12';

function measureOf(code: string) {
	const measure = measureByCode(code);
	if (!measure) throw new Error(`No measure ${code}`);
	return measure;
}

const inputOf = (table: FactTable, sex?: string) => ({
	...{ table, context, today, targets: [] },
	selection: { partial: sex !== undefined, ...(sex !== undefined && { sex }) }
});

/** A table by sex of the facts of each month of each sex. */
function tableOf(bySex: Record<string, Record<string, Facts>>): FactTable {
	const months = Object.values(bySex).flatMap((facts) => Object.keys(facts));
	return {
		groups: new Map(
			Object.entries(bySex).map(([sex, facts]) => [sex, new Map(Object.entries(facts))])
		),
		activity: new Map(months.map((month) => [month, { cases: 100 }])),
		partial: false
	};
}

const only = ({ groups, ...table }: FactTable, sex: string): FactTable => ({
	...{ ...table, partial: true },
	groups: new Map([[sex, groups.get(sex) ?? new Map()]])
});

interface Asked {
	/** The sex that is filtered by. */
	sex?: string;
	/** Groups of the dimension that is filtered by, the selection first. */
	siblings?: readonly FactTable[];
	threshold?: number;
	grouping?: string;
}

/** A measure's month, judged as the product does. */
function monthOf(code: string, bySex: FactTable, asked: Asked = {}, month = MONTH) {
	const { sex, siblings = [bySex], threshold = 5, grouping } = asked;
	const measure = measureOf(code);
	const seen = sex === undefined ? bySex : only(bySex, sex);
	const input = { ...inputOf(wholeOf(seen), sex), ...(grouping !== undefined && { grouping }) };
	const judge = sexJudge({ tables: siblings, input: { context, today }, threshold });
	return judged(monthView(measure, input, { month, bySex: seen }), {
		...{ judge, measure, grouping },
		ofOneSex: sex !== undefined
	});
}

/** A measure's year, judged as the product does. */
function yearOf(code: string, bySex: FactTable, { sex }: Asked = {}, year = 2019) {
	const measure = measureOf(code);
	const seen = sex === undefined ? bySex : only(bySex, sex);
	const judge = sexJudge({ tables: [bySex], input: { context, today }, threshold: 5 });
	const options = sex === undefined ? { years: [year], bySex } : { years: [year - 1, year] };
	return judged(yearView(measure, inputOf(wholeOf(seen), sex), options), {
		...{ judge, measure },
		ofOneSex: sex !== undefined
	});
}

const told = (points: readonly ChartPoint[] | undefined) =>
	points?.map(({ value, hidden }) => hidden ?? value);

const umea = factTableOf(casesOf2018And2019(), {
	...{ countTo: '2020-01-31', agreements: [], today },
	by: 'sex'
});
const few = tableOf({ kvinna: { [MONTH]: { cases: 40 } }, man: { [MONTH]: { cases: 3 } } });
const many = tableOf({ kvinna: { [MONTH]: { cases: 40 } }, man: { [MONTH]: { cases: 30 } } });

describe('a month by sex leaves', () => {
	it('without any sex where one is few, for the total would tell it', () => {
		const view = monthOf('cases', umea, {}, '2019-11');
		expect(view.labels.map(({ key }) => key)).toEqual(['total', 'kvinna', 'man', 'uppgift saknas']);
		expect(told(leaving(view).series[0]?.points)).toEqual([146, HIDDEN, HIDDEN, HIDDEN]);
		expect(told(onScreen(view).series[0]?.points)).toEqual([146, 73, 72, 1]);
	});

	it('as it is where each sex is many', () => {
		const view = monthOf('cases', many);
		expect(leaving(view).series[0]).toEqual(onScreen(view).series[0]);
		expect(hasMore(view)).toBe(false);
	});

	it('without any group of any sex where one group has few of one', () => {
		const plan = monthOf('plan', umea);
		const left = leaving(plan);
		expect(left.bySex.length).toBeGreaterThan(1);
		expect(left.bySex.flatMap(({ points }) => told(points)).every((one) => one === HIDDEN)).toBe(
			true
		);
		expect(left.series).toEqual(onScreen(plan).series);
	});
});

describe('filtered by sex', () => {
	it.each(['kvinna', 'man'])('nothing of %s leaves where either is few', (sex) => {
		const left = leaving(monthOf('cases', few, { sex }));
		expect(told(left.series[0]?.points)).toEqual([HIDDEN, HIDDEN]);
		expect(left.headline?.current).toMatchObject({ value: null, n: 0, hidden: HIDDEN });
		expect(left.verdict).toBeNull();
	});

	it('what is asked leaves where both are many', () => {
		expect(told(leaving(monthOf('cases', many, { sex: 'man' })).series[0]?.points)).toEqual([
			30, 30
		]);
	});

	it('a group leaves only with all its siblings', () => {
		const asked = (siblings: FactTable[]) =>
			told(leaving(monthOf('cases', many, { sex: 'man', siblings })).series[0]?.points)?.[0];
		expect(asked([many, many])).toBe(30);
		expect(asked([many, few])).toBe(HIDDEN);
	});

	it('by several dimensions nothing leaves', () => {
		const measure = measureOf('cases');
		const input = inputOf(wholeOf(only(many, 'man')), 'man');
		const view = monthView(measure, input, { month: MONTH });
		const left = leaving(judged(view, { judge: HIDES_ALL, measure, ofOneSex: true }));
		expect(told(left.series[0]?.points)).toEqual([HIDDEN]);
	});

	it('a year hides its few months in every line, and no more of the total without the filter', () => {
		const left = leaving(yearOf('cases', umea, { sex: 'man' }));
		const months = left.series.map(({ points }) => told(points));
		expect(months.map((points) => points?.[10])).toEqual([HIDDEN, HIDDEN]);
		expect(months.map((points) => points?.[2])).toEqual([77, 55]);
		expect(hasMore(yearOf('cases', umea))).toBe(true);
		expect(leaving(yearOf('cases', umea)).series[0]).toEqual(
			onScreen(yearOf('cases', umea)).series[0]
		);
	});

	it('a year’s groups are judged over the months that they are of', () => {
		const measure = measureOf('plan');
		if (measure.kind !== 'grouped') throw new Error('It is by groups.');
		const input = inputOf(wholeOf(only(umea, 'man')), 'man');
		const judge = sexJudge({ tables: [umea], input: { context, today }, threshold: 5 });
		const view = judged(yearGroupsView(measure, input, 2019), { judge, measure, ofOneSex: true });
		const points = leaving(view).series.flatMap((series) => told(series.points));
		expect(new Set(points)).toEqual(new Set([HIDDEN]));
	});

	it('the longest, drawn with the mean, is judged as what it is', () => {
		const measure = measureOf('days-mean');
		const paired = measureOf('days-max');
		if (paired.kind !== 'single') throw new Error('It is one figure.');
		const days = { cases: 40, 'days/somatisk/0': 20, 'days/somatisk/2': 19, 'days/somatisk/31': 1 };
		const table = tableOf({ kvinna: { [MONTH]: days }, man: { [MONTH]: days } });
		const judge = sexJudge({ tables: [table], input: { context, today }, threshold: 5 });
		const input = inputOf(wholeOf(only(table, 'man')), 'man');
		const view = yearView(measure, input, { years: [2019], paired });
		const left = leaving(judged(view, { judge, measure, ofOneSex: true }));
		expect(left.series.map(({ points }) => told(points)?.[11])).toEqual([
			HIDDEN,
			expect.closeTo(69 / 40)
		]);
	});

	it('points of single persons do not leave', () => {
		const view = {
			...({ kind: 'outlier', year: 2019, month: null, period: '2019', target: null } as const),
			...{ points: [], sameDay: 2, uncounted: 1, longest: 31, limit: 6 }
		};
		expect(leaving(judgedOutliers(view, true))).toMatchObject({
			...{ sameDay: 0, uncounted: 0, longest: 0, limit: null, hidden: HIDDEN }
		});
		expect(leaving(judgedOutliers(view, false))).toMatchObject({ sameDay: 2 });
	});
});

describe('a share leaves by sex', () => {
	/** What a month's share leaves with for women, of whom `noticed` of `cases` were noticed. */
	function shareOf(women: Facts, threshold = 5, men: Facts = { cases: 60, noticed: 30 }) {
		const table = tableOf({ kvinna: { [MONTH]: women }, man: { [MONTH]: men } });
		return told(
			leaving(monthOf('admission-notice-24h', table, { threshold })).series[0]?.points
		)?.[1];
	}

	it.each([5, 8])('when its part and its rest are at least %i', (threshold) => {
		const shown = (noticed: number) => shareOf({ cases: 40, noticed }, threshold);
		expect(shown(threshold - 1)).toBe(HIDDEN);
		expect(shown(threshold)).toBe((100 * threshold) / 40);
		expect(shown(40 - threshold)).toBe((100 * (40 - threshold)) / 40);
		expect(shown(40 - threshold + 1)).toBe(HIDDEN);
	});

	it('when its part or its rest is nobody', () => {
		expect(shareOf({ cases: 40 }, 5, { cases: 60 })).toBe(0);
		expect(shareOf({ cases: 40, noticed: 40 }, 5, { cases: 60, noticed: 60 })).toBe(100);
	});

	it('but not when it is nobody of one sex: then each ward’s are of the other', () => {
		expect(shareOf({ cases: 40 })).toBe(HIDDEN);
		expect(shareOf({ cases: 40, noticed: 40 })).toBe(HIDDEN);
		expect(shareOf({ cases: 40, noticed: 20 }, 5, { cases: 60 })).toBe(HIDDEN);
	});

	it('when all of one sex are as many as must be, and not with one fewer', () => {
		const all = { cases: 60, noticed: 60 };
		expect(shareOf({ cases: 5, noticed: 5 }, 5, all)).toBe(100);
		expect(shareOf({ cases: 4, noticed: 4 }, 5, all)).toBe(HIDDEN);
	});
});

describe('persons are counted, and not what they have', () => {
	const men = { cases: 60, sipHeld: 12, sipCases: 12 };
	const shown = (code: string, women: Facts, others: Facts) => {
		const table = tableOf({ kvinna: { [MONTH]: women }, man: { [MONTH]: others } });
		const left = leaving(monthOf(code, table));
		return told(left.bySex.length > 0 ? left.bySex[0]?.points : left.series[0]?.points.slice(1, 2));
	};

	it.each([
		['sip-count', { sipHeld: 12, sipCases: 4 }, { sipCases: 5 }],
		['days-max', { 'days/somatisk/3': 40, 'days/somatisk/90': 1 }, { 'days/somatisk/90': 5 }],
		['short-stay-waiting', { 'ssDays/sabo': 60, 'ssDays/lak': 60, ssPersons: 4 }, { ssPersons: 5 }],
		[
			'short-stay-waiting',
			{ 'ssDays/sabo': 60, 'ssDays/lak': 60, ssPersons: 9, ssPersonsSabo: 1 },
			{ ssPersonsSabo: 0 }
		]
	] as const)('in %s', (code, few, enough) => {
		const everybody = { cases: 45, ...few, ...enough };
		expect(shown(code, { cases: 45, ...few }, everybody)).toEqual([HIDDEN]);
		expect(shown(code, everybody, everybody)).not.toEqual([HIDDEN]);
	});

	it('in days by reason', () => {
		const facts = (people: number) => ({
			...{ cases: 40, 'reasonDays/okand': 300, 'reasonCases/okand': people }
		});
		expect(shown('delay-reasons', facts(4), facts(4))).toContain(HIDDEN);
		expect(shown('delay-reasons', facts(5), facts(5))).not.toContain(HIDDEN);
	});

	it('also where nothing is counted, for the n beside it tells them', () => {
		expect(shown('sip-count', { cases: 3 }, men)).toEqual([HIDDEN]);
		expect(shown('sip-timing', { cases: 20, 'sipTiming/före': 3, sipHeld: 3 }, men)).toContain(
			HIDDEN
		);
		expect(shown('deficiency-ward', { cases: 40, 'wardCases/a': 3 }, men)).toContain(HIDDEN);
	});

	it('also where the number of cases tells those without days', () => {
		const facts = (days: number) => ({ cases: 45, 'days/somatisk/0': 20, 'days/somatisk/3': days });
		expect(shown('days-mean', facts(23), facts(25))).toEqual([HIDDEN]);
		expect(shown('days-mean', facts(25), facts(25))).not.toEqual([HIDDEN]);
	});
});

describe('a period leaves by sex', () => {
	/** The cases of men in each month of 2019, beside forty women a month. */
	const yearWith = (men: readonly number[]) => {
		const facts = (counts: readonly number[]) =>
			Object.fromEntries(
				counts.map((cases, at) => [`2019-${String(at + 1).padStart(2, '0')}`, { cases }])
			);
		const table = tableOf({ kvinna: facts(men.map(() => 40)), man: facts(men) });
		const left = leaving(yearOf('cases', table));
		const at = left.series.findIndex(({ key }) => key === 'man');
		return left.averages[at]?.point.hidden ?? left.averages[at]?.sum;
	};
	const MANY = 30;
	const year = (few: Record<number, number>) =>
		yearWith(Array.from({ length: 12 }, (_, at) => few[at] ?? MANY));

	it.each([
		['no month is hidden', {}, 12 * MANY],
		['one month is: the others would tell it', { 3: 2 }, HIDDEN],
		['two of a third are', { 0: 2, 3: 3 }, 10 * MANY + 5],
		['two are that can only be one each', { 0: 1, 3: 1 }, HIDDEN],
		['two are that can only be four each', { 0: 4, 3: 4 }, HIDDEN],
		['one of a third and two of the next are', { 3: 2, 5: 2, 6: 1 }, 9 * MANY + 5],
		['one of the last third is, and those before are shown', { 0: 2, 3: 3, 11: 2 }, HIDDEN]
	])('where %s', (_case, few, shown) => {
		expect(year(few)).toBe(shown);
	});

	it('so far in the year where the months since a third tell nothing', () => {
		expect(yearWith([MANY, MANY, MANY, MANY, MANY])).toBe(5 * MANY);
		expect(yearWith([2, 3, MANY, MANY, MANY])).toBe(3 * MANY + 5);
		expect(yearWith([2, 3, MANY])).toBe(HIDDEN);
		expect(yearWith([2, 3, MANY, MANY, 2])).toBe(HIDDEN);
	});

	it('as hidden in the month’s comparison as in the year', () => {
		const facts = (cases: number) => ({ '2018-01': { cases }, '2018-02': { cases: 30 } });
		const table = tableOf({
			kvinna: { ...facts(30), [MONTH]: { cases: 30 } },
			man: { ...facts(2), [MONTH]: { cases: 30 } }
		});
		expect(told(leaving(monthOf('cases', table)).series[1]?.points)).toEqual([
			...[46, HIDDEN, HIDDEN]
		]);
	});

	it('with numbers that could each be several', () => {
		const months = (...counts: readonly (readonly [number, number])[]) =>
			counts.map(([man, whole]) =>
				SEXES.map((sex) => new Map([['n', { man, kvinna: whole - man, 'uppgift saknas': 0 }[sex]]]))
			);
		expect(isAmbiguous(months([2, 30], [3, 30]), 5)).toBe(true);
		expect(isAmbiguous(months([2, 30]), 5)).toBe(false);
		expect(isAmbiguous(months([2, 30], [0, 0]), 5)).toBe(false);
		expect(isAmbiguous(months([3, 4], [1, 1]), 5)).toBe(false);
	});
});
