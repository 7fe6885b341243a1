import { describe, expect, it } from 'vitest';
import { measureByCode } from './catalogue';
import {
	EMPTY_TABLE,
	groupsIn,
	hasData,
	periodFactsOf,
	wholeOf,
	type FactTable
} from './fact-table';
import type { Measure } from './measure';

function measure(code: string): Measure {
	const found = measureByCode(code);
	if (!found) throw new Error(`No measure ${code}`);
	return found;
}

const january = { cases: 4 };
const table: FactTable = {
	groups: new Map([
		[
			'kvinna',
			new Map([
				['2019-01', { cases: 3 }],
				['2019-02', { cases: 2 }]
			])
		],
		['man', new Map([['2019-01', { cases: 1, sipCases: 1 }]])]
	]),
	activity: new Map([
		['2019-01', january],
		['2019-02', { cases: 2 }]
	]),
	partial: true
};

it('the whole of a table is its groups added together', () => {
	const whole = wholeOf(table);
	expect([...(whole.groups.get(null) ?? [])]).toEqual([
		['2019-01', { cases: 4, sipCases: 1 }],
		['2019-02', { cases: 2 }]
	]);
	expect(groupsIn(whole)).toEqual([null]);
	expect(groupsIn(table)).toEqual(['kvinna', 'man']);
	expect(whole.partial).toBe(true);
});

it('a table of what is published has the groups that are', () => {
	const groups = new Map([['man', new Map()]]);
	const released = { breakdown: 'sex' as const, groups, whole: new Map() };
	expect(groupsIn({ ...EMPTY_TABLE, released })).toEqual(['man']);
	expect(groupsIn(EMPTY_TABLE)).toEqual([]);
	expect(EMPTY_TABLE.partial).toBe(false);
});

describe('a month has data', () => {
	const has = (code: string, facts: Record<string, number> | undefined, today = '2019-06-01') =>
		hasData(measure(code), '2019-06', new Map(facts ? [['2019-06', facts]] : []), today);

	it('from its first day, when somebody was discharged in it', () => {
		expect(has('cases', { cases: 1 })).toBe(true);
		expect(has('cases', { cases: 1 }, '2019-05-31')).toBe(false);
		expect(has('cases', { cases: 0 })).toBe(false);
		expect(has('cases', undefined)).toBe(false);
	});

	it('for a measure of days also when it has a day', () => {
		expect(has('payment-days', { 'payDays/somatisk': 1 })).toBe(true);
		expect(has('payment-days', { payDays: 1 })).toBe(true);
		expect(has('payment-days', { payDays: 0 })).toBe(false);
		expect(has('cases', { 'payDays/somatisk': 1 })).toBe(false);
	});
});

describe('the facts of a period', () => {
	const over = (months: string[], group = 'kvinna') =>
		periodFactsOf(measure('cases'), table, group, months, '2019-12-01');

	it('are of the months with data, and their sum', () => {
		const { months, total } = over(['2019-01', '2019-02', '2019-03']);
		expect(months.map(({ month }) => month)).toEqual(['2019-01', '2019-02']);
		expect(total).toEqual({ cases: 5 });
		expect(over(['2019-01', '2019-03']).total).toEqual({ cases: 3 });
		expect(over(['2019-01', '2019-02']).total).toEqual({ cases: 5 });
		expect(over(['2019-02', '2019-01'], 'man').total).toEqual({ cases: 1, sipCases: 1 });
	});

	it('are nothing for a group that the table lacks', () => {
		const { months, total } = over(['2019-01'], 'uppgift saknas');
		expect([months.length, total]).toEqual([1, {}]);
	});

	it('are from January when they are more than a month of one year', () => {
		const since = (...months: string[]) => over(months).sinceJanuary;
		expect(since('2019-01', '2019-02')).toBe(true);
		expect(since('2019-01')).toBe(false);
		expect(since('2019-02', '2019-03')).toBe(false);
		expect(since('2018-01', '2019-02')).toBe(false);
		expect(since()).toBe(false);
	});
});
