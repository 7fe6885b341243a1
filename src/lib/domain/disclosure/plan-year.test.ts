import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import type { Facts } from '../facts/facts';
import type { UnitName } from './disclosure-rule';
import { isHidden, isWholeHidden, maskFrom, type Mask } from './mask';
import { BREAKDOWNS, type Breakdown, type MonthTables } from './month-tables';
import { planYear } from './plan-year';

/** Groups of breakdowns; those left out are empty. */
type Tables = Partial<Record<Breakdown, Readonly<Record<string, Facts>>>>;

/** What is hidden of a year whose only published period is a month, a third or the year itself. */
function maskOf(
	tables: Tables,
	{ threshold = 5, closed = [] as UnitName[], before = {}, period = '2025' } = {}
): Mask {
	const all = BREAKDOWNS.map((breakdown) => [
		breakdown,
		new Map(Object.entries(tables[breakdown] ?? {}))
	]);
	const planning = planYear({
		...{
			tables: new Map([[period, Object.fromEntries(all) as MonthTables]]),
			lists: INITIAL,
			threshold
		},
		...{
			closed: () => new Set(closed),
			before: new Map([[period, maskFrom(before)]]),
			final: new Set()
		}
	});
	for (;;) {
		const step = planning.next();
		if (step.done) return step.value.get(period) ?? new Map();
	}
}

/** The same of a whole kommun and its sexes. */
function maskBySex(sex: Readonly<Record<string, Facts>>, options = {}): Mask {
	const total: Record<string, number> = {};
	for (const facts of Object.values(sex)) {
		for (const [key, amount] of Object.entries(facts)) total[key] = (total[key] ?? 0) + amount;
	}
	return maskOf({ total: { '': total }, sex }, options);
}

const hiddenSexes = (mask: Mask, unit: UnitName) =>
	['kvinna', 'man', 'uppgift saknas'].filter((sex) => isHidden(mask, `${unit}/sex`, sex));

describe('the hidden cells of a period', () => {
	it('a small sex takes the smallest other one with it, or the total would tell', () => {
		const sexes = { kvinna: { cases: 60 }, man: { cases: 40 }, 'uppgift saknas': { cases: 2 } };
		expect(hiddenSexes(maskBySex(sexes), 'cases')).toEqual(['man', 'uppgift saknas']);
	});

	it('zero is shown, and gives nothing away', () => {
		expect(hiddenSexes(maskBySex({ kvinna: { cases: 60 }, man: { cases: 40 } }), 'cases')).toEqual(
			[]
		);
	});

	it('a share is hidden for its rest as for its numerator', () => {
		const mask = maskBySex({ kvinna: { cases: 60, noticed: 58 }, man: { cases: 40, noticed: 20 } });
		expect(hiddenSexes(mask, 'notice')).toEqual(['kvinna', 'man']);
		expect(hiddenSexes(mask, 'cases')).toEqual([]);
	});

	it('a whole that is hidden hides all its parts', () => {
		const mask = maskBySex({ kvinna: { cases: 60, noticed: 58 }, man: { cases: 40, noticed: 40 } });
		expect(isWholeHidden(mask, 'notice')).toBe(true);
		expect(hiddenSexes(mask, 'notice')).toHaveLength(3);
	});

	it('what was hidden before stays hidden', () => {
		const before = { 'cases/sex': ['kvinna', 'man'] };
		const mask = maskBySex({ kvinna: { cases: 60 }, man: { cases: 40 } }, { before });
		expect(hiddenSexes(mask, 'cases')).toEqual(['kvinna', 'man']);
	});

	it('of a month are those of the whole kommun and the sexes only', () => {
		const tables = {
			total: { '': { cases: 3, 'defInpatient/lm-ej-klart': 2 } },
			ward: { a: { cases: 3 } }
		};
		expect(
			[...maskOf(tables, { period: '2025-03' }).keys()].map((row) => row.split('/')[1])
		).toEqual(expect.not.arrayContaining(['ward', 'age', 'plan']));
		expect(isHidden(maskOf(tables), 'defInpatient', 'lm-ej-klart')).toBe(true);
	});
});

describe('days', () => {
	const days = (counts: Readonly<Record<number, number>>, without = 0): Facts => ({
		cases: Object.values(counts).reduce((sum, count) => sum + count, without),
		...Object.fromEntries(
			Object.entries(counts).map(([each, count]) => [`days/somatisk/${each}`, count])
		)
	});
	const reasons = (counts: Readonly<Record<string, number>>): Facts =>
		Object.fromEntries(
			Object.entries(counts).flatMap(([reason, count]) => [
				[`reasonCases/${reason}`, count],
				[`reasonDays/${reason}`, 3 * count]
			])
		);

	it('hide the end of their distribution from the first group of few', () => {
		const mask = maskBySex({ kvinna: days({ 0: 40, 1: 30, 2: 12, 3: 3, 4: 7, 5: 2, 9: 2 }) });
		expect(isHidden(mask, 'distribution', '2')).toBe(false);
		expect(['3', '4', '5', '6', '7+'].every((group) => isHidden(mask, 'distribution', group))).toBe(
			true
		);
		expect(isWholeHidden(mask, 'within-target')).toBe(false);
	});

	it('hide the share within one day, and its group, when few had exactly one', () => {
		const mask = maskBySex({ kvinna: days({ 0: 40, 1: 3, 2: 12, 3: 9 }) });
		expect(isWholeHidden(mask, 'within-target')).toBe(true);
		expect(isHidden(mask, 'distribution', '1')).toBe(true);
		expect(isWholeHidden(mask, 'same-day')).toBe(false);
	});

	it('hide the shares and reasons when so few waited that the mean without day 0 would tell', () => {
		const mask = maskBySex({ kvinna: days({ 0: 80, 2: 6 }) });
		expect(isWholeHidden(mask, 'days')).toBe(false);
		expect(isWholeHidden(mask, 'same-day')).toBe(true);
		expect(isHidden(mask, 'reason', 'k-sabo')).toBe(true);
	});

	it('are neither distributed nor given reasons where few have none', () => {
		const own = (without: number) => ({
			...days({ 0: 40, 1: 30, 2: 20, 3: 9 }, without),
			...reasons({ 'k-sabo': 40, 'r-info': 19 })
		});
		const hidden = (without: number) => {
			const mask = maskBySex({ kvinna: own(without) });
			return [
				isHidden(mask, 'distribution', '0'),
				isHidden(mask, 'owner', 'region'),
				isHidden(mask, 'reason', 'k-sabo'),
				isWholeHidden(mask, 'days')
			];
		};
		expect(hidden(3)).toEqual([true, true, true, false]);
		for (const without of [0, 5]) expect(hidden(without)).toEqual([false, false, false, false]);
	});
});

describe('committees divide the cases by age', () => {
	const committees = { ÄN: { cases: 80 }, IFN: { cases: 20 } };
	const committeeHidden = (age: Readonly<Record<string, Facts>>) =>
		isHidden(
			maskOf({ total: { '': { cases: 100 } }, age, committee: committees }),
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
		const mask = maskOf({ total, sex: { ...sexes, ...unknown } });
		expect(hiddenSexes(mask, 'cases')).toEqual(['man', 'uppgift saknas']);
		for (const unit of ['notice', 'sip', 'sip-called', 'days', 'same-day', 'percentiles'] as const)
			expect(hiddenSexes(mask, unit)).toEqual(expect.arrayContaining(hiddenSexes(mask, 'cases')));
	});

	it('is shown where its group is', () => {
		const total = { '': { cases: 96, noticed: 45 } };
		expect(hiddenSexes(maskOf({ total, sex: sexes }), 'notice')).toEqual([]);
	});

	it('is hidden as a whole when that unit is closed', () => {
		const total = { '': { cases: 96, noticed: 45, sipCases: 40, sipHeld: 40 } };
		const mask = maskOf({ total, sex: sexes }, { closed: ['sip'] });
		expect(isWholeHidden(mask, 'sip')).toBe(true);
		expect(isHidden(mask, 'timing', 'före')).toBe(true);
		expect(isWholeHidden(mask, 'notice')).toBe(false);
	});
});

describe('the deceased', () => {
	it('hide no plan, for they cannot be more than those without days', () => {
		const plan = {
			'hem-bef': { cases: 60 },
			sabo: { cases: 27 },
			lak: { cases: 3 },
			avliden: { cases: 10 }
		};
		const facts = { cases: 100, 'days/somatisk/0': 50, 'days/somatisk/2': 40 };
		const mask = maskOf({ total: { '': facts }, plan });
		expect(isHidden(mask, 'cases/plan', 'lak')).toBe(true);
		expect(isHidden(mask, 'cases/plan', 'sabo')).toBe(true);
	});
});

describe('short stays', () => {
	const kindHidden = (facts: Facts, kind: string) =>
		isHidden(maskOf({ total: { '': facts } }), 'kind', kind);
	const stays = (sabo: number, lak: number): Facts => ({
		...{ ssPersons: sabo + lak, ssPersonsSabo: sabo },
		...{ 'ssPersonsKind/sabo': sabo, 'ssPersonsKind/lak': lak },
		...{ 'ssDays/sabo': 10 * sabo, 'ssDays/lak': 10 * lak }
	});

	it('of a kind of few take the share of those who wait with them', () => {
		const mask = maskOf({ total: { '': stays(30, 4) } });
		expect(isHidden(mask, 'kind', 'lak')).toBe(true);
		expect(isHidden(mask, 'kind', 'sabo')).toBe(true);
		expect(isWholeHidden(mask, 'waiting')).toBe(true);
	});

	it('are shown where each kind is many', () => {
		expect(kindHidden(stays(30, 5), 'lak')).toBe(false);
		expect(isWholeHidden(maskOf({ total: { '': stays(30, 5) } }), 'waiting')).toBe(false);
	});

	it('have a mean length from ten stays on, whatever their persons', () => {
		const lengthHidden = (count: number, threshold = 5) =>
			isHidden(
				maskOf({ total: { '': { 'ssLengthN/lak': count } } }, { threshold }),
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
		return isHidden(maskOf({ total, ward }, { threshold }), 'defWard', 'a');
	};

	it.each([5, 8])('are hidden below %i, of either part', (threshold) => {
		expect(wardHidden(threshold - 1, 40, threshold)).toBe(true);
		expect(wardHidden(threshold, 40, threshold)).toBe(false);
		expect(wardHidden(40 - threshold, 40, threshold)).toBe(false);
		expect(wardHidden(40 - threshold + 1, 40, threshold)).toBe(true);
	});

	it('are hidden below ten cases, also when nobody there had one', () => {
		expect(wardHidden(9, 9)).toBe(true);
		expect(wardHidden(10, 10)).toBe(false);
		expect(wardHidden(0, 9)).toBe(true);
		expect(wardHidden(0, 10)).toBe(false);
	});
});
