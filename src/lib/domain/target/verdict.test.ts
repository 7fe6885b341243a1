import { describe, expect, it } from 'vitest';
import { daysMean } from '../measures/catalogue/days';
import { paymentDays } from '../measures/catalogue/payment';
import type { Variation } from '../spc/verdict';
import type { Target, TargetKind } from './target';
import { subjectOf, targetFor } from './target-for';
import { budgetOf, directionVerdict, verdictOf } from './verdict';

function target(changes: Partial<Target>): Target {
	return {
		id: 'a',
		measure: 'days-mean',
		ward: null,
		healthCentre: null,
		sex: null,
		validFrom: '2018-01-01',
		validTo: null,
		kind: 'at-most',
		low: null,
		high: 1,
		budget: false,
		bandHigh: null,
		bandPartly: null,
		...changes
	};
}

const at = (value: number) => ({ value, direction: 'lower' as const, decimals: 2 });

describe('the target of a month', () => {
	const whole = { partial: false };

	it('changes within the year where a new one takes over, on the last day of the month', () => {
		const targets = [
			target({ id: 'old', validTo: '2019-06-15' }),
			target({ id: 'new', validFrom: '2019-06-16' })
		];
		const idIn = (month: string) => targetFor(targets, subjectOf(daysMean), month, whole)?.id;
		expect([idIn('2019-05'), idIn('2019-06'), idIn('2017-12')]).toEqual(['old', 'new', undefined]);
	});

	it('of the ward itself goes before the general one', () => {
		const targets = [target({ id: 'general' }), target({ id: 'ward', ward: 'medicin-1' })];
		const idOf = (ward: string) =>
			targetFor(targets, subjectOf(daysMean), '2019-06', { ward, partial: true })?.id;
		expect([idOf('medicin-1'), idOf('urologi')]).toEqual(['ward', 'general']);
	});

	it('for the whole kommun says nothing about a part of a count', () => {
		const targets = [target({ measure: 'payment-days', high: 70 })];
		const found = (partial: boolean) =>
			targetFor(targets, subjectOf(paymentDays), '2019-06', { partial });
		expect(found(false)).not.toBeNull();
		expect(found(true)).toBeNull();
	});
});

describe('the verdict', () => {
	it('without bands says whether the target is met, its own limit included', () => {
		expect(verdictOf(target({}), at(1))).toEqual({ level: 'met', words: 'Målet nås' });
		expect(verdictOf(target({}), at(1.01))).toEqual({ level: 'missed', words: 'Målet nås inte' });
		expect(verdictOf(target({ kind: 'at-least', low: 80 }), at(80))?.level).toBe('met');
		expect(verdictOf(target({ kind: 'interval', low: 2, high: 4 }), at(5))?.level).toBe('missed');
		expect(verdictOf(target({ kind: 'zero', high: null }), at(0))?.level).toBe('met');
	});

	it('with three bands uses their words, whichever way is better', () => {
		const days = target({ bandHigh: 1, bandPartly: 1.5 });
		expect([1, 1.5, 1.6].map((value) => verdictOf(days, at(value))?.words)).toEqual([
			'I hög grad uppfyllt',
			'I viss grad uppfyllt',
			'Inte uppfyllt'
		]);
		const share = target({ kind: 'at-least', low: 80, bandHigh: 80, bandPartly: 70 });
		expect([80, 75, 60].map((value) => verdictOf(share, at(value))?.level)).toEqual([
			'met',
			'partly',
			'missed'
		]);
	});

	it('is of the figure as it is shown', () => {
		expect(verdictOf(target({ high: 0.99 }), at(0.994))?.level).toBe('met');
		expect(verdictOf(target({ high: 0.99 }), at(0.996))?.level).toBe('missed');
		expect(verdictOf(target({ high: 2 }), { ...at(2.4), decimals: 0 })?.level).toBe('met');
	});

	it('of a direction is the control chart’s, never one month’s beside another', () => {
		expect(verdictOf(target({ kind: 'decrease', high: null }), at(1))).toBeNull();
		const said = (kind: TargetKind, variation: Variation | null) =>
			directionVerdict({ kind }, variation);
		expect(said('decrease', 'common_cause')).toEqual({
			...{ level: 'open', words: 'Ingen säker förändring' }
		});
		expect(said('decrease', 'improvement_low')?.level).toBe('met');
		expect(said('decrease', 'concern_high')).toEqual({ level: 'missed', words: 'Säker ökning' });
		expect(said('increase', 'neutral_high')?.words).toBe('Säker ökning');
		expect(said('maintain', 'common_cause')?.level).toBe('met');
		expect(said('maintain', 'concern_low')?.level).toBe('missed');
		expect(said('maintain', 'neutral_low')).toBeNull();
		expect(said('decrease', null)).toBeNull();
		expect(said('at-most', 'concern_high')).toBeNull();
	});
});

it('a budget shows what is left of it and the outcome in per cent', () => {
	// Betalningsansvar 2019: budget 70, utfall 58, 12, 83 % (source-slides.md).
	const budget = budgetOf(target({ high: 70, budget: true }), 58);
	expect(budget?.difference).toBe(12);
	expect(budget?.percent).toBeCloseTo(82.857, 3);
	expect(budgetOf(target({ high: 70 }), 58)).toBeNull();
});
