import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MonthlySums, type PlacedContribution } from './monthly-sums';

const contribution = fc.record<PlacedContribution>({
	kommun: fc.constant('2480'),
	committee: fc.constantFrom('ÄN', 'IFN'),
	month: fc.constantFrom('2019-11', '2019-12'),
	sex: fc.constantFrom('kvinna', 'man'),
	age: fc.constantFrom('65-79', '80+'),
	ward: fc.constantFrom('geriatrik-1', 'medicin-1'),
	healthCentre: fc.constant('annan'),
	plan: fc.constantFrom('sabo', 'hem-nya'),
	careForm: fc.constant('somatisk'),
	facts: fc.dictionary(fc.constantFrom('cases', 'days/somatisk/3'), fc.integer({ min: 1, max: 9 }))
});
const sumsOf = (contributions: PlacedContribution[], sign: 1 | -1 = 1) => {
	const sums = new MonthlySums();
	for (const part of contributions) sums.add(part, sign);
	return sums;
};

describe('monthly sums', () => {
	it('hold the same cases in the whole and in every breakdown', () => {
		fc.assert(
			fc.property(fc.array(contribution), (contributions) => {
				const cases = new Map<string, number>();
				for (const { dimension, facts } of sumsOf(contributions).rows()) {
					cases.set(dimension, (cases.get(dimension) ?? 0) + (facts.cases ?? 0));
				}
				expect(new Set(cases.values()).size).toBeLessThanOrEqual(1);
			})
		);
	});

	it('come to nothing when everything is taken away again', () => {
		fc.assert(
			fc.property(fc.array(contribution), (contributions) => {
				const sums = sumsOf(contributions);
				for (const part of contributions) sums.add(part, -1);
				expect([...sums.rows()]).toEqual([]);
			})
		);
	});

	it('come by month, the whole of it without a group', () => {
		const [part] = fc.sample(contribution, 1);
		if (!part) throw new Error('No contribution was made up');
		const months = ['2019-12', '2019-11', '2020-01'];
		const rows = [
			...sumsOf(months.map((month) => ({ ...part, month, facts: { cases: 1 } }))).rows()
		];
		expect([...new Set(rows.map(({ month }) => month))]).toEqual(['2019-11', '2019-12', '2020-01']);
		const whole = rows.filter(({ dimension }) => dimension === 'total');
		expect(whole.map(({ group }) => group)).toEqual(['', '', '']);
	});

	it('hold what is counted for the whole of a month there and in no breakdown', () => {
		const [part] = fc.sample(contribution, 1);
		if (!part) throw new Error('No contribution was made up');
		const rows = [
			...sumsOf([{ ...part, facts: { cases: 1, 'brist/x': 1, 'x/brist/': 1 } }]).rows()
		];
		const holding = (key: string) =>
			rows.filter(({ facts }) => facts[key] === 1).map(({ dimension }) => dimension);
		expect(holding('brist/x')).toEqual(['total']);
		expect(holding('x/brist/')).toHaveLength(rows.length);
	});

	it('count below zero what is only taken away', () => {
		const [taken] = fc.sample(contribution, 1);
		if (!taken) throw new Error('No contribution was made up');
		const rows = [...sumsOf([{ ...taken, facts: { cases: 1 } }], -1).rows()];
		expect(rows.map(({ dimension, facts }) => [dimension, facts.cases])).toEqual(
			['age', 'careForm', 'healthCentre', 'plan', 'total', 'ward'].map((name) => [name, -1])
		);
	});
});
