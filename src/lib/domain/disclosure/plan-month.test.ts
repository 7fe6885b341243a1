import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import type { Facts } from '../facts/facts';
import type { UnitName } from './disclosure-rule';
import { isHidden, isWholeHidden, maskFrom, type Mask } from './mask';
import { monthTables } from './month-tables';
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
