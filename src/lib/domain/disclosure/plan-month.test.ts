import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import type { Facts } from '../facts/facts';
import type { UnitName } from './disclosure-rule';
import { isHidden, isWholeHidden, maskFrom, type Mask } from './mask';
import { BREAKDOWNS, monthTables, type MonthTables } from './month-tables';
import { planMonth } from './plan-month';

/** A month's sums where each sex is given its facts. */
function tablesBySex(bySex: Readonly<Record<string, Facts>>) {
	return monthTables(
		Object.entries(bySex).map(([sex, facts]) => ({
			...{ dimension: 'total' as const, group: '', committee: 'ÄN', sex, facts }
		}))
	);
}

function maskOf(bySex: Readonly<Record<string, Facts>>, previous: Mask = maskFrom({})): Mask {
	return planMonth({
		...{ tables: tablesBySex(bySex), lists: INITIAL, threshold: 5, previous },
		closed: new Set()
	});
}

const hiddenSexes = (mask: Mask, unit: UnitName) =>
	['kvinna', 'man', 'uppgift saknas'].filter((sex) => isHidden(mask, `${unit}/sex`, sex));

describe('a month’s hidden cells', () => {
	it('a small sex takes the smallest other one with it, or the total would tell', () => {
		const mask = maskOf({
			kvinna: { cases: 60 },
			man: { cases: 40 },
			'uppgift saknas': { cases: 2 }
		});
		expect(hiddenSexes(mask, 'cases')).toEqual(['man', 'uppgift saknas']);
	});

	it('zero is shown, and gives nothing away', () => {
		const mask = maskOf({ kvinna: { cases: 60 }, man: { cases: 40 } });
		expect(hiddenSexes(mask, 'cases')).toEqual([]);
	});

	it('a share is hidden for its rest as for its numerator', () => {
		const mask = maskOf({ kvinna: { cases: 60, noticed: 58 }, man: { cases: 40, noticed: 20 } });
		expect(hiddenSexes(mask, 'notice')).toEqual(['kvinna', 'man']);
		expect(hiddenSexes(mask, 'cases')).toEqual([]);
	});

	it('a whole that is hidden hides all its parts', () => {
		const mask = maskOf({ kvinna: { cases: 60, noticed: 58 }, man: { cases: 40, noticed: 40 } });
		expect(isWholeHidden(mask, 'notice')).toBe(true);
		expect(hiddenSexes(mask, 'notice')).toHaveLength(3);
	});

	it('five wards of one person each are hidden as a row, since each would be known to be one', () => {
		const wards = ['a', 'b', 'c', 'd', 'e'];
		const sums = wards.flatMap((ward) => [
			...(['total', 'ward'] as const).map((dimension) => ({
				...{ dimension, group: dimension === 'ward' ? ward : '', committee: 'ÄN', sex: 'man' },
				facts: { cases: 1 }
			}))
		]);
		const mask = planMonth({
			...{ tables: monthTables(sums), lists: INITIAL, threshold: 5, closed: new Set<never>() },
			previous: maskFrom({})
		});
		expect(isHidden(mask, 'cases/ward', 'a ward without anyone')).toBe(true);
	});

	it('what was hidden before stays hidden', () => {
		const before = maskFrom({ 'cases/sex': ['kvinna', 'man'] });
		const mask = maskOf({ kvinna: { cases: 60 }, man: { cases: 40 } }, before);
		expect(hiddenSexes(mask, 'cases')).toEqual(['kvinna', 'man']);
	});
});

describe('days', () => {
	const days = (counts: Readonly<Record<number, number>>): Facts => ({
		cases: Object.values(counts).reduce((sum, count) => sum + count, 0),
		...Object.fromEntries(
			Object.entries(counts).map(([each, count]) => [`days/somatisk/${each}`, count])
		)
	});

	it('hide the end of their distribution from the first group of few', () => {
		const mask = maskOf({ kvinna: days({ 0: 40, 1: 30, 2: 12, 3: 3, 4: 7, 5: 2, 9: 2 }) });
		expect(isHidden(mask, 'distribution', '2')).toBe(false);
		expect(['3', '4', '5', '6', '7+'].every((group) => isHidden(mask, 'distribution', group))).toBe(
			true
		);
		expect(isWholeHidden(mask, 'within-target')).toBe(false);
	});

	it('hide the share within one day when the distribution would show few of exactly one', () => {
		const mask = maskOf({ kvinna: days({ 0: 40, 1: 3, 2: 12, 3: 9 }) });
		expect(isWholeHidden(mask, 'within-target')).toBe(true);
		expect(isHidden(mask, 'distribution', '1')).toBe(true);
		expect(isWholeHidden(mask, 'same-day')).toBe(false);
	});

	it('hide the shares and reasons when so few waited that the mean without day 0 would tell', () => {
		const mask = maskOf({ kvinna: days({ 0: 80, 2: 6 }) });
		expect(isWholeHidden(mask, 'days')).toBe(false);
		expect(isWholeHidden(mask, 'same-day')).toBe(true);
		expect(isHidden(mask, 'reason', 'k-sabo')).toBe(true);
	});
});

/** The mask of a month whose tables are given, those left out being empty. */
function maskOfTables(
	tables: Partial<Record<keyof MonthTables, Readonly<Record<string, Facts>>>>,
	{ threshold = 5, closed = [] as UnitName[] } = {}
): Mask {
	const all = BREAKDOWNS.map((breakdown) => [
		breakdown,
		new Map(Object.entries(tables[breakdown] ?? {}))
	]);
	return planMonth({
		...{ tables: Object.fromEntries(all) as MonthTables, lists: INITIAL, threshold },
		...{ closed: new Set(closed), previous: maskFrom({}) }
	});
}

describe('committees divide the cases by age', () => {
	const committees = { ÄN: { cases: 80 }, IFN: { cases: 20 } };
	const committeeHidden = (age: Readonly<Record<string, Facts>>) =>
		isHidden(
			maskOfTables({ total: { '': { cases: 100 } }, age, committee: committees }),
			'cases/committee',
			'IFN'
		);

	it('so they are hidden where any age is, for they show what hidden ages add up to', () => {
		const younger = { '<18': { cases: 4 }, '18-64': { cases: 16 } };
		expect(committeeHidden({ ...younger, '65-79': { cases: 40 }, '80+': { cases: 40 } })).toBe(
			true
		);
	});

	it('and shown where every age is', () => {
		const younger = { '<18': { cases: 5 }, '18-64': { cases: 15 } };
		expect(committeeHidden({ ...younger, '65-79': { cases: 40 }, '80+': { cases: 40 } })).toBe(
			false
		);
	});
});

describe('what is inside something hidden', () => {
	const sexes = { kvinna: { cases: 50, noticed: 25 }, man: { cases: 46, noticed: 20 } };

	it('is hidden with it: no share of a group whose cases are not shown', () => {
		const unknown = { 'uppgift saknas': { cases: 4 } };
		const total = { '': { cases: 100, noticed: 45 } };
		const mask = maskOfTables({ total, sex: { ...sexes, ...unknown } });
		expect(hiddenSexes(mask, 'cases')).toEqual(['man', 'uppgift saknas']);
		for (const unit of ['notice', 'sip', 'sip-called', 'days', 'same-day', 'percentiles'] as const)
			expect(hiddenSexes(mask, unit)).toEqual(expect.arrayContaining(hiddenSexes(mask, 'cases')));
	});

	it('is shown where its group is', () => {
		const total = { '': { cases: 96, noticed: 45 } };
		expect(hiddenSexes(maskOfTables({ total, sex: sexes }), 'notice')).toEqual([]);
	});

	it('is hidden in the whole month when that unit is closed', () => {
		const total = { '': { cases: 96, noticed: 45, sipCases: 40, sipHeld: 40 } };
		const mask = maskOfTables({ total, sex: sexes }, { closed: ['sip'] });
		expect(isWholeHidden(mask, 'sip')).toBe(true);
		expect(isHidden(mask, 'timing', 'före')).toBe(true);
		expect(isWholeHidden(mask, 'notice')).toBe(false);
	});
});

describe('the deceased', () => {
	/** Whether the plan of the deceased is hidden when so many of a hundred have no days. */
	const deceasedHidden = (without: number, threshold = 5) => {
		const days = { 'days/somatisk/0': 50, 'days/somatisk/2': 50 - without };
		const plan = { 'hem-bef': { cases: 60 }, sabo: { cases: 40 } };
		const total = { '': { cases: 100, ...days } };
		return isHidden(maskOfTables({ total, plan }, { threshold }), 'cases/plan', 'avliden');
	};

	it.each([5, 8])('are hidden, none of them too, where fewer than %i have no days', (threshold) => {
		expect(deceasedHidden(0, threshold)).toBe(false);
		expect(deceasedHidden(1, threshold)).toBe(true);
		expect(deceasedHidden(threshold - 1, threshold)).toBe(true);
		expect(deceasedHidden(threshold, threshold)).toBe(false);
	});
});

describe('short stays', () => {
	const kindHidden = (facts: Facts, kind: string) =>
		isHidden(maskOfTables({ total: { '': facts } }), 'kind', kind);
	const stays = (sabo: number, lak: number): Facts => ({
		...{ ssPersons: sabo + lak, ssPersonsSabo: sabo },
		...{ 'ssPersonsKind/sabo': sabo, 'ssPersonsKind/lak': lak },
		...{ 'ssDays/sabo': 10 * sabo, 'ssDays/lak': 10 * lak }
	});

	it('of a kind of few take the share of those who wait with them', () => {
		const mask = maskOfTables({ total: { '': stays(30, 4) } });
		expect(isHidden(mask, 'kind', 'lak')).toBe(true);
		expect(isHidden(mask, 'kind', 'sabo')).toBe(true);
		expect(isWholeHidden(mask, 'waiting')).toBe(true);
	});

	it('are shown where each kind is many', () => {
		expect(kindHidden(stays(30, 5), 'lak')).toBe(false);
		expect(isWholeHidden(maskOfTables({ total: { '': stays(30, 5) } }), 'waiting')).toBe(false);
	});

	it('have a mean length from ten stays on, whatever their persons', () => {
		const lengthHidden = (count: number, threshold = 5) =>
			isHidden(
				maskOfTables({ total: { '': { 'ssLengthN/lak': count } } }, { threshold }),
				'length',
				'lak'
			);
		expect([lengthHidden(9), lengthHidden(10)]).toEqual([true, false]);
		expect([lengthHidden(15, 8), lengthHidden(16, 8)]).toEqual([true, false]);
	});
});

describe('wards with a deficiency', () => {
	/** Whether ward a is hidden, of two that are alike in everything. */
	const wardHidden = (deficient: number, cases: number, threshold = 5) => {
		const wards = { 'wardCases/a': cases, 'wardCases/b': 90, 'defWard/b': 40 };
		const own: Facts = deficient > 0 ? { 'defWard/a': deficient } : {};
		const total = { '': { cases: 90 + cases, ...wards, ...own } };
		const ward = { a: { cases }, b: { cases: 90 } };
		return isHidden(maskOfTables({ total, ward }, { threshold }), 'defWard', 'a');
	};

	it.each([5, 8])('are hidden below %i, of either part', (threshold) => {
		expect(wardHidden(threshold - 1, 40, threshold)).toBe(true);
		expect(wardHidden(threshold, 40, threshold)).toBe(false);
		expect(wardHidden(40 - threshold, 40, threshold)).toBe(false);
		expect(wardHidden(40 - threshold + 1, 40, threshold)).toBe(true);
	});

	it('are hidden below ten cases, and shown when nobody there had one', () => {
		expect(wardHidden(9, 9)).toBe(true);
		expect(wardHidden(10, 10)).toBe(false);
		expect(wardHidden(0, 9)).toBe(false);
	});
});
