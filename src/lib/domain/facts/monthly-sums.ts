import type { Month } from '../calendar/month';
import type { Dimension } from './dimension';
import { isWholeOnly, type Facts } from './facts';

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
	private readonly months = new Map<Month, Map<string, MonthlySum>>();

	/** Adds a contribution to the whole and to each single breakdown of its month. */
	add(contribution: PlacedContribution, sign: 1 | -1): void {
		const { age, ward, healthCentre, plan, careForm } = contribution;
		const groups: Record<FactDimension, string> = {
			total: '',
			age,
			ward,
			healthCentre,
			plan,
			careForm
		};
		for (const dimension in groups) {
			const name = dimension as FactDimension;
			const { facts } = this.sumOf(contribution, name, groups[name]);
			for (const key in contribution.facts) {
				if (name !== 'total' && isWholeOnly(key)) continue;
				facts[key] = (facts[key] ?? 0) + sign * (contribution.facts[key] ?? 0);
			}
		}
	}

	/**
	 * The sums so far, those that came to nothing left out, always in the same order: by month,
	 * and one month's sorted at a time, so that who takes them one by one never waits for all.
	 */
	*rows(): Generator<MonthlySum> {
		for (const [, sums] of [...this.months].sort(byKey)) yield* rowsOf(sums);
	}

	private sumOf(of: PlacedContribution, dimension: FactDimension, group: string): MonthlySum {
		const { kommun, committee, month, sex } = of;
		const sums = this.months.get(month) ?? new Map<string, MonthlySum>();
		this.months.set(month, sums);
		const key = [kommun, committee, dimension, group, sex].join('\n');
		const known = sums.get(key);
		if (known) return known;
		const sum = { kommun, committee, dimension, month, group, sex, facts: {} };
		sums.set(key, sum);
		return sum;
	}
}

function* rowsOf(sums: ReadonlyMap<string, MonthlySum>): Generator<MonthlySum> {
	for (const [, sum] of [...sums].sort(byKey)) {
		const facts: Record<string, number> = {};
		for (const key in sum.facts) {
			const value = sum.facts[key];
			if (value) facts[key] = value;
		}
		if (Object.keys(facts).length > 0) yield { ...sum, facts };
	}
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
	return a < b ? -1 : 1;
}
