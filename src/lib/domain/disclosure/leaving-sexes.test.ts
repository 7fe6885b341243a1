import { describe, expect, it } from 'vitest';
import { casesOf2018And2019, INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { factTableOf } from '../../../../tests/support/fact-table-of';
import { wholeOf } from '../measures/fact-table';
import { measureByCode } from '../measures/catalogue';
import { HIDDEN } from '../measures/hidden';
import { monthView } from '../views/month-view';
import { yearView } from '../views/year-view';
import type { Facts } from '../facts/facts';
import { monthLeaving, yearLeaving } from './leaving-sexes';

const today = '2020-02-01';
const table = factTableOf(casesOf2018And2019(), {
	countTo: '2020-01-31',
	agreements: [],
	today,
	by: 'sex'
});
const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: [] };
const input = { table: wholeOf(table), context, today, targets: [], selection: { partial: false } };

function division(code: string) {
	const measure = measureByCode(code);
	if (!measure) throw new Error(`No measure ${code}`);
	return { measure, bySex: { ...input, table }, threshold: 5 };
}

it('a month with a person whose sex is not known leaves without its division by sex', () => {
	// November 2019 has one such person; with the total the other two sexes would tell.
	const cases = division('cases');
	const view = monthView(cases.measure, input, { month: '2019-11', bySex: table });
	const [current, previous] = monthLeaving(view, cases).series;
	expect(view.labels.map(({ key }) => key)).toEqual(['total', 'kvinna', 'man', 'uppgift saknas']);
	expect(current?.points.map(({ value, hidden }) => value ?? hidden)).toEqual([
		146,
		...[HIDDEN, 'dolt', 'dolt']
	]);
	expect(previous?.points[0]?.value).not.toBeNull();
});

it('a month where each sex is many leaves as it is', () => {
	const cases = division('cases');
	const view = monthView(cases.measure, input, { month: '2019-12', bySex: table });
	expect(monthLeaving(view, cases).series[0]).toEqual(view.series[0]);
});

it('a measure by groups leaves without sexes when any group has few of one', () => {
	const plan = division('plan');
	const view = monthView(plan.measure, input, { month: '2019-12', bySex: table });
	expect(view.bySex.length).toBeGreaterThan(1);
	expect(monthLeaving(view, plan).bySex).toEqual([]);
});

it('a year hides its few months by sex, and then its average by sex', () => {
	const cases = division('cases');
	const view = yearView(cases.measure, input, { years: [2019], bySex: table });
	const left = yearLeaving(view, cases);
	const women = left.series.findIndex(({ key }) => key === 'kvinna');
	const months = left.series[women]?.points.map(({ hidden }) => hidden !== undefined);
	expect(months?.[10]).toBe(true);
	expect(months?.[11]).toBe(false);
	expect(left.averages[women]).toMatchObject({ sum: null, point: { value: null, hidden: HIDDEN } });
	expect(left.series[0]).toEqual(view.series[0]);
});

describe('a share leaves by sex', () => {
	/** What a month's share leaves with for women, of whom `noticed` of `cases` were noticed. */
	function leaving(women: Facts, threshold = 5) {
		const bySex = { kvinna: women, man: { cases: 60, noticed: 30 } };
		const groups = Object.entries(bySex).map(
			([sex, facts]) => [sex, new Map([['2019-12', facts]])] as const
		);
		const activity = new Map([['2019-12', { cases: 100 }]]);
		const made = { groups: new Map(groups), activity, partial: false };
		const { measure } = division('admission-notice-24h');
		const own = { ...input, table: wholeOf(made) };
		const view = monthView(measure, own, { month: '2019-12', bySex: made });
		const left = monthLeaving(view, { measure, bySex: { ...own, table: made }, threshold });
		const place = view.labels.findIndex(({ key }) => key === 'kvinna');
		const point = left.series[0]?.points[place];
		return point?.hidden ?? point?.value;
	}

	it.each([5, 8])('when its part and its rest are at least %i', (threshold) => {
		const shown = (noticed: number) => leaving({ cases: 40, noticed }, threshold);
		expect(shown(threshold - 1)).toBe(HIDDEN);
		expect(shown(threshold)).toBe((100 * threshold) / 40);
		expect(shown(40 - threshold)).toBe((100 * (40 - threshold)) / 40);
		expect(shown(40 - threshold + 1)).toBe(HIDDEN);
	});

	it('when its part or its rest is nobody', () => {
		expect(leaving({ cases: 40 })).toBe(0);
		expect(leaving({ cases: 40, noticed: 40 })).toBe(100);
	});

	it('when all of one sex are as many as must be, and not with one fewer', () => {
		expect(leaving({ cases: 5, noticed: 5 })).toBe(100);
		expect(leaving({ cases: 4, noticed: 4 })).toBe(HIDDEN);
	});
});

it.each([
	['sip-count', 'SIPs', { sipHeld: 12, sipCases: 4 }, { sipCases: 5 }],
	[
		'days-max',
		'one stay',
		{ 'days/somatisk/3': 40, 'days/somatisk/90': 1 },
		{ 'days/somatisk/90': 5 }
	],
	[
		'short-stay-waiting',
		'days',
		{ 'ssDays/sabo': 60, 'ssDays/lak': 60, ssPersons: 4 },
		{ ssPersons: 5 }
	]
] as const)('%s of few persons stays, however many %s they have', (code, _what, few, enough) => {
	const shown = (women: Facts) => {
		const men = { cases: 60, ...few, ...enough };
		const groups = Object.entries({ kvinna: women, man: men }).map(
			([sex, facts]) => [sex, new Map([['2019-12', facts]])] as const
		);
		const activity = new Map([['2019-12', { cases: 100 }]]);
		const bySex = { groups: new Map(groups), activity, partial: false };
		const { measure } = division(code);
		const own = { ...input, table: wholeOf(bySex) };
		const view = monthView(measure, own, { month: '2019-12', bySex });
		const left = monthLeaving(view, { measure, bySex: { ...own, table: bySex }, threshold: 5 });
		return left.series[0]?.points[view.labels.findIndex(({ key }) => key === 'kvinna')]?.hidden;
	};
	expect(shown({ cases: 40, ...few })).toBe(HIDDEN);
	expect(shown({ cases: 40, ...few, ...enough })).toBeUndefined();
});

it('days by reason of few persons leave without sexes, however many the days', () => {
	const facts = (people: number) => ({
		...{ cases: 40, 'reasonDays/okand': 300, 'reasonCases/okand': people }
	});
	const sexesLeft = (people: number) => {
		const groups = ['kvinna', 'man'].map(
			(sex) => [sex, new Map([['2019-12', facts(people)]])] as const
		);
		const activity = new Map([['2019-12', { cases: 100 }]]);
		const bySex = { groups: new Map(groups), activity, partial: false };
		const { measure } = division('delay-reasons');
		const own = { ...input, table: wholeOf(bySex) };
		const view = monthView(measure, own, { month: '2019-12', bySex });
		return monthLeaving(view, { measure, bySex: { ...own, table: bySex }, threshold: 5 }).bySex;
	};
	expect(sexesLeft(4)).toEqual([]);
	expect(sexesLeft(5)).toHaveLength(2);
});
