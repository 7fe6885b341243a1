import type { Month } from '../calendar/month';
import type { Dimension } from './dimension';
import type { Facts } from './facts';

/** Dimension of a monthly sum: the whole, or one breakdown (sex and committee are always apart). */
export type FactDimension = 'total' | Exclude<Dimension, 'sex' | 'committee'>;

/** What a case contributes to a month, with the groups the case is in. */
export type PlacedContribution = Record<Dimension, string> & {
	kommun: string;
	month: Month;
	facts: Facts;
};

/** The facts of a month, for the whole or one group of a breakdown, by committee and sex. */
export interface MonthlySum {
	kommun: string;
	committee: string;
	dimension: FactDimension;
	month: Month;
	group: string;
	sex: string;
	facts: Record<string, number>;
}

/** Adds contributions up to monthly sums; a contribution taken away counts below zero. */
export class MonthlySums {
	private readonly sums = new Map<string, MonthlySum>();

	/** Adds a contribution to the whole and to each single breakdown of its month. */
	add(contribution: PlacedContribution, sign: 1 | -1): void {
		const { age, ward, healthCentre, plan, careForm } = contribution;
		const groups = { total: '', age, ward, healthCentre, plan, careForm };
		for (const dimension in groups) {
			const name = dimension as FactDimension;
			const { facts } = this.sumOf(contribution, name, groups[name]);
			for (const key in contribution.facts) {
				facts[key] = (facts[key] ?? 0) + sign * (contribution.facts[key] ?? 0);
			}
		}
	}

	/** The sums so far in key order, those that came to nothing left out. */
	*rows(): Generator<MonthlySum> {
		for (const [, sum] of [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
			const facts: Record<string, number> = {};
			for (const key in sum.facts) {
				const value = sum.facts[key];
				if (value) facts[key] = value;
			}
			if (Object.keys(facts).length > 0) yield { ...sum, facts };
		}
	}

	private sumOf(of: PlacedContribution, dimension: FactDimension, group: string): MonthlySum {
		const { kommun, committee, month, sex } = of;
		const key = [kommun, committee, dimension, month, group, sex].join('\n');
		const known = this.sums.get(key);
		if (known) return known;
		const sum = { kommun, committee, dimension, month, group, sex, facts: {} };
		this.sums.set(key, sum);
		return sum;
	}
}
