import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts/facts';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import type { Agreement } from '../payment/agreement';
import { DEFAULT_AGREEMENT } from '../payment/agreement-for';
import { averageExcesses, liableDays } from './liable-days';
import type { PeriodFacts } from './measure';

const amounts = [
	{ year: 2018, kronor: 7100, verified: false },
	{ year: 2019, kronor: 7800, verified: true }
];

function agreement(changes: Partial<Agreement>): Agreement {
	return { ...DEFAULT_AGREEMENT, kommun: '2480', validFrom: '2018-01-01', ...changes };
}

function period(months: Record<string, Facts>): PeriodFacts {
	const entries = Object.entries(months).map(([month, facts]) => ({ month, facts }));
	return { months: entries, total: {}, sinceJanuary: false };
}

function evaluate(months: Record<string, Facts>, agreements: Agreement[] = [], partial = false) {
	const context = { lists: INITIAL, kommun: '2480', agreements, amounts, partial };
	return liableDays(period(months), context);
}

const waited = { 'days/somatisk/0': 5, 'days/somatisk/4': 3, 'days/somatisk/7': 2 };

it('kronor are the days of each year times its verified amount', () => {
	expect(evaluate({ '2019-11': { 'payDays/somatisk': 10 }, '2019-12': {} })).toMatchObject({
		days: 10,
		kronor: 78_000
	});
});

it('days of a year whose amount is not verified are shown without kronor', () => {
	expect(evaluate({ '2018-05': { 'payDays/somatisk': 4 } })).toMatchObject({
		days: 4,
		kronor: null
	});
	expect(evaluate({ '2018-05': {} })).toMatchObject({ days: 0, kronor: null });
});

it('a locally agreed amount needs no verified year', () => {
	const local = agreement({ kronorPerDay: 6000 });
	expect(evaluate({ '2018-05': { 'payDays/somatisk': 4 } }, [local]).kronor).toBe(24_000);
});

describe('under the average model', () => {
	it('the days are the excess of the month over all its cases', () => {
		// 26 days / 10 cases = 2.6; over 2 free days 0.6 × 10.
		const average = agreement({ model: 'average', freeDays: 2 });
		expect(evaluate({ '2019-12': waited }, [average]).days).toBeCloseTo(6, 9);
	});

	it('same-day cases are left out when the agreement says so', () => {
		// 26 / 5 = 5.2; over 3 free days 2.2 × 5.
		const average = agreement({ model: 'average', sameDayInAverage: false });
		expect(evaluate({ '2019-12': waited }, [average]).days).toBeCloseTo(11, 9);
	});

	it('care forms under the same agreement are one mean, one with its own agreement is not in it', () => {
		const average = agreement({ model: 'average', freeDays: 2 });
		const psychiatric = agreement({ careForm: 'psykiatrisk' });
		const facts = { ...waited, 'days/psykiatrisk/30': 4, 'payDays/psykiatrisk': 9 };
		expect(evaluate({ '2019-12': facts }, [average]).days).toBeGreaterThan(100);
		expect(evaluate({ '2019-12': facts }, [average, psychiatric]).days).toBeCloseTo(15, 9);
	});

	it('long stays with a rule of their own leave the mean and count by themselves', () => {
		const longStay = { overDays: 5, freeDays: 1 };
		const average = agreement({ model: 'average', freeDays: 1, longStay });
		// Without the two of 7 days: 12 / 8 = 1.5, 0.5 × 8; and 12 days of their own.
		const facts = { ...waited, 'payDays/somatisk': 12 };
		expect(evaluate({ '2019-12': facts }, [average]).days).toBeCloseTo(16, 9);
	});

	it('there are no days for a part of the cases', () => {
		const average = agreement({ model: 'average', freeDays: 2 });
		expect(evaluate({ '2019-12': waited }, [average], true)).toMatchObject({
			days: null,
			kronor: null
		});
	});

	it('the agreement of a month is the one valid on its last day', () => {
		const individual = agreement({ validTo: '2019-12-15' });
		const average = agreement({ model: 'average', freeDays: 2, validFrom: '2019-12-16' });
		const agreements = [individual, average];
		expect(evaluate({ '2019-11': waited }, agreements).days).toBe(0);
		expect(evaluate({ '2019-12': waited }, agreements).days).toBeCloseTo(6, 9);
	});
});

describe('the persons behind liable days', () => {
	it('are those with days of their own, and under the average model all in the mean', () => {
		const own = { 'payDays/somatisk': 9, payPersons: 3 };
		expect(evaluate({ '2019-12': own }).persons).toBe(3);
		const average = agreement({ model: 'average', freeDays: 2 });
		expect(evaluate({ '2019-12': waited }, [average]).persons).toBe(10);
		expect(evaluate({ '2019-12': waited }, [agreement({ model: 'average', freeDays: 9 })])).toEqual(
			{
				...{ days: 0, kronor: 0, persons: 0 }
			}
		);
	});

	it('are over several months at least as many as in the fullest', () => {
		const average = agreement({ model: 'average', freeDays: 2 });
		const fewer = { 'days/somatisk/9': 4, payPersons: 1 };
		expect(evaluate({ '2019-11': fewer, '2019-12': waited }, [average]).persons).toBe(11);
		expect(evaluate({}, [average])).toEqual({ days: 0, kronor: 0, persons: 0 });
	});
});

it('kronor are of the agreements that have days, each by its own amount', () => {
	const somatic = agreement({ careForm: 'somatisk', kronorPerDay: 100 });
	const psychiatric = agreement({ careForm: 'psykiatrisk', kronorPerDay: 1000 });
	const both = { 'payDays/somatisk': 3, 'payDays/psykiatrisk': 2 };
	expect(evaluate({ '2018-05': both }, [somatic, psychiatric]).kronor).toBe(2300);
	// Nobody in compulsory care had a day, so that its amount is not verified does not matter.
	expect(evaluate({ '2018-05': { 'payDays/somatisk': 3 } }, [somatic]).kronor).toBe(300);
	expect(evaluate({ '2018-05': { 'payDays/tvångsvård': 3 } }, [somatic]).kronor).toBeNull();
});

it('each average agreement of a month says what it is worked out from', () => {
	const average = agreement({ model: 'average', freeDays: 2 });
	const psychiatric = agreement({ careForm: 'psykiatrisk' });
	const context = { lists: INITIAL, kommun: '2480', agreements: [average, psychiatric], amounts };
	const facts = { ...waited, 'days/psykiatrisk/30': 4 };
	const [excess, ...others] = averageExcesses('2019-12', facts, context);
	expect(others).toEqual([]);
	expect(excess).toMatchObject({ careForms: ['somatisk', 'tvångsvård'], n: 10, sum: 26 });
	expect(excess?.excess).toBeCloseTo(6, 9);
	expect(excess?.kronor).toBeCloseTo(46_800, 6);
	expect(averageExcesses('2019-12', facts, { ...context, agreements: [] })).toEqual([]);
	expect(averageExcesses('2018-12', facts, context)[0]?.kronor).toBeNull();
});
