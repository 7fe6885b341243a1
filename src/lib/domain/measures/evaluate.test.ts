import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { exampleItem } from '../../../../tests/support/example-item';
import type { Facts } from '../facts/facts';
import { cases, plan } from './catalogue/cases';
import { careHomeWait } from './catalogue/care-home';
import { daysMean } from './catalogue/days';
import { paymentDays } from './catalogue/payment';
import { shortStayPersons, shortStayWaitingPersons } from './catalogue/short-stays';
import { sipShare } from './catalogue/sip';
import { monthCell, periodCell, type EvaluationInput } from './evaluate';
import { hasSmallBase, isPreliminary } from './reliability';
import { allRows } from '../../../../tests/support/all-rows';

const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: [] };

function inputOf(
	months: Record<string, Facts>,
	{ activity = months, today = '2020-03-10' } = {}
): EvaluationInput {
	const byMonth = new Map(Object.entries(months));
	const table = {
		groups: new Map([[null, byMonth]]),
		activity: new Map(Object.entries(activity)),
		partial: false
	};
	return { table, context, today };
}

describe('a month', () => {
	it('without any discharge in the kommun is a gap', () => {
		expect(monthCell(cases, inputOf({}), '2019-05')).toBeNull();
		expect(monthCell(careHomeWait, inputOf({ '2019-05': { chWaitN: 1 } }), '2019-05')).toBeNull();
	});

	it('in which only others had a discharge is zero for a count, and no mean', () => {
		const input = inputOf({}, { activity: { '2019-05': { cases: 4 } } });
		expect(monthCell(cases, input, '2019-05')?.value).toBe(0);
		expect(monthCell(daysMean, input, '2019-05')).toMatchObject({ value: null, n: 0 });
	});

	it('with a day but no discharge has day-based figures only', () => {
		const input = inputOf({ '2020-02': { 'ssDays/sabo': 29, ssPersons: 1 } });
		expect(monthCell(shortStayPersons, input, '2020-02')?.value).toBe(1);
		expect(monthCell(paymentDays, input, '2020-02')).toBeNull();
		expect(monthCell(cases, input, '2020-02')).toBeNull();
	});

	it('that has not begun is a gap even where something is planned in it', () => {
		const input = inputOf({ '2020-04': { cases: 1 } });
		expect(monthCell(cases, input, '2020-04')).toBeNull();
		const begun = inputOf({ '2020-04': { cases: 1 } }, { today: '2020-04-01' });
		expect(monthCell(cases, begun, '2020-04')?.value).toBe(1);
	});
});

describe('a group with nothing in a month that has data', () => {
	const rows = allRows(plan, {
		...inputOf({
			'2019-01': { cases: 10, 'plan/sabo': 4, 'plan/hem-nya': 6 },
			'2019-02': { cases: 7, 'plan/hem-nya': 7 }
		}),
		from: '2019-01',
		to: '2019-03',
		by: null
	});

	it('is zero out of as many cases as the other groups', () => {
		const sabo = rows.filter(({ group }) => group === 'sabo');
		expect(sabo.map(({ value, n }) => [value, n])).toEqual([
			[4, 10],
			[0, 7],
			[null, 0]
		]);
	});
});

describe('a period', () => {
	const input = inputOf({
		'2019-01': { cases: 10, 'days/somatisk/0': 9, 'days/somatisk/10': 1 },
		'2019-03': { cases: 2, 'days/somatisk/4': 2 }
	});
	const months = ['2019-01', '2019-02', '2019-03'];

	it('of a count is its mean per month that has data, and its sum', () => {
		expect(periodCell(cases, input, months)).toMatchObject({
			cell: { value: 6 },
			sum: 12,
			months: ['2019-01', '2019-03']
		});
	});

	it('of a mean is computed from the cases, not from the months', () => {
		expect(periodCell(daysMean, input, months)).toMatchObject({
			cell: { value: 18 / 12, n: 12 },
			sum: null
		});
	});

	it('of persons a day is over the calendar days of the months with data', () => {
		const stays = { '2019-01': { 'ssDays/aterh': 31 }, '2019-02': { 'ssDays/aterh': 28 } };
		expect(periodCell(shortStayPersons, inputOf(stays), months)?.cell.value).toBe(1);
	});

	it('from January counts a person once, however many months they stayed', () => {
		const stays = {
			'2019-01': {
				'ssDays/sabo': 31,
				ssPersons: 2,
				ssPersonsFirst: 2,
				ssPersonsSabo: 1,
				ssPersonsSaboFirst: 1
			},
			'2019-02': { 'ssDays/sabo': 28, ssPersons: 2, ssPersonsFirst: 1, ssPersonsSabo: 1 }
		};
		expect(
			periodCell(shortStayWaitingPersons, inputOf(stays), ['2019-01', '2019-02'])?.cell
		).toMatchObject({ numerator: 1, n: 3 });
	});

	it('not from January counts each month’s persons, and is certain only of the fullest month', () => {
		const stays = {
			'2019-02': { 'ssDays/lak': 28, ssPersons: 2, ssPersonsFirst: 2 },
			'2019-03': { 'ssDays/lak': 31, ssPersons: 3, ssPersonsFirst: 1 }
		};
		const over = (...months: string[]) =>
			periodCell(shortStayPersons, inputOf(stays), months)?.cell.n;
		expect(over('2019-02', '2019-03')).toBe(3);
		expect(over('2019-01', '2019-02', '2019-03')).toBe(3);
		// One month alone has its own persons, in January too.
		const january = { '2019-01': { 'ssDays/lak': 9, ssPersons: 4, ssPersonsFirst: 4 } };
		expect(periodCell(shortStayPersons, inputOf(january), ['2019-01'])?.cell.n).toBe(4);
		const across = { ...stays, '2018-01': { 'ssDays/lak': 9, ssPersons: 1, ssPersonsFirst: 1 } };
		const input = inputOf(across);
		const months = ['2018-01', '2019-02', '2019-03'];
		expect(periodCell(shortStayPersons, input, months)?.cell.n).toBe(3);
	});

	it('without any data is nothing', () => {
		expect(periodCell(cases, input, ['2018-01', '2018-02'])).toBeNull();
	});
});

describe('a figure is preliminary', () => {
	it('while its month is running', () => {
		expect(isPreliminary(cases, '2020-03', {}, '2020-03-31')).toBe(true);
		expect(isPreliminary(cases, '2020-03', {}, '2020-04-01')).toBe(false);
	});

	it('from the first day of its month, and before it', () => {
		expect(isPreliminary(cases, '2020-03', {}, '2020-03-01')).toBe(true);
		expect(isPreliminary(cases, '2020-04', {}, '2020-03-31')).toBe(true);
	});

	it('until 30 days after the month for SIPs', () => {
		expect(isPreliminary(sipShare, '2020-03', {}, '2020-04-30')).toBe(true);
		expect(isPreliminary(sipShare, '2020-03', {}, '2020-05-01')).toBe(false);
	});

	it('while days of an open case are in it', () => {
		expect(isPreliminary(paymentDays, '2020-01', { payRunning: 1 }, '2020-03-10')).toBe(true);
		expect(isPreliminary(cases, '2020-01', { payRunning: 1 }, '2020-03-10')).toBe(false);
		expect(isPreliminary(shortStayPersons, '2020-01', { ssRunning: 1 }, '2020-03-10')).toBe(true);
	});

	it('and not for having days once nobody in it waits', () => {
		const settled = { 'payDays/somatisk': 9, payPersons: 3, 'ssDays/lak': 4, ssPersons: 1 };
		for (const measure of [paymentDays, shortStayPersons]) {
			expect(isPreliminary(measure, '2020-01', settled, '2020-03-10')).toBe(false);
			expect(isPreliminary(measure, '2020-01', undefined, '2020-03-10')).toBe(false);
		}
	});
});

it('a mean of fewer than five has a small base', () => {
	const cell = (n: number) => ({ value: 1, n });
	expect(hasSmallBase(daysMean, cell(4))).toBe(true);
	expect(hasSmallBase(daysMean, cell(5))).toBe(false);
	expect(hasSmallBase(cases, cell(4))).toBe(false);
});

describe('rows', () => {
	it('of groups are every group seen, zero where a month has none, null in a gap', () => {
		const input = inputOf({
			'2019-01': { cases: 1, 'plan/sabo': 1 },
			'2019-03': { cases: 2, 'plan/okänd': 2 }
		});
		const rows = allRows(plan, { ...input, from: '2019-01', to: '2019-03', by: null });
		expect(rows.map(({ period, group, value }) => [period, group, value])).toEqual([
			['2019-01', 'sabo', 1],
			['2019-01', 'okänd', 0],
			['2019-02', 'sabo', null],
			['2019-02', 'okänd', null],
			['2019-03', 'sabo', 0],
			['2019-03', 'okänd', 2]
		]);
	});

	it('by ward have its name, and its hospital too where two wards share a name', () => {
		const wards = ['NUS', 'SKE'].map((hospital) =>
			exampleItem('ward', `medicin-${hospital}`, { name: 'Medicin', hospital })
		);
		const facts = new Map([['2019-01', { cases: 3 }]]);
		const request = {
			...inputOf({ '2019-01': { cases: 6 } }),
			...{ from: '2019-01', to: '2019-01', by: 'ward' as const }
		};
		const rows = allRows(cases, {
			...request,
			context: { ...context, lists: { ...INITIAL, ward: wards } },
			table: { ...request.table, groups: new Map(wards.map(({ code }) => [code, facts])) }
		});
		expect(rows.map((row) => row.group)).toEqual(['Medicin (NUS)', 'Medicin (SKE)']);
	});

	it('of groups by a breakdown carry both', () => {
		const facts = new Map([['2019-01', { cases: 1, 'plan/sabo': 1 }]]);
		const { table, ...rest } = inputOf({ '2019-01': { cases: 1 } });
		const request = { ...rest, table: { ...table, groups: new Map([['kvinna', facts]]) } };
		expect(allRows(plan, { ...request, from: '2019-01', to: '2019-01', by: 'sex' })).toMatchObject([
			{ group: 'sabo', by: 'kvinna', value: 1 }
		]);
	});
});
