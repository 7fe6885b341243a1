import { DIMENSIONS, type Dimension } from '../facts/dimension';
import { sumFacts, type Facts } from '../facts/facts';
import type { MonthlySum } from '../facts/monthly-sums';

/** What a samverkan reader can ask for: the whole, or one breakdown at a time. */
export const BREAKDOWNS = ['total', ...DIMENSIONS] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** The group of the whole. */
export const WHOLE = '';

/** A month's facts for the whole (group {@link WHOLE}) and for each group of each breakdown. */
export type MonthTables = Readonly<Record<Breakdown, ReadonlyMap<string, Facts>>>;

/** Adds a kommun's sums of one month up, over committees and sexes where they are not the breakdown. */
export function monthTables(
	sums: readonly Pick<MonthlySum, 'dimension' | 'group' | 'sex' | 'committee' | 'facts'>[]
): MonthTables {
	const whole = sums.filter(({ dimension }) => dimension === 'total');
	const by = (breakdown: Exclude<Dimension, 'sex' | 'committee'>) =>
		added(
			sums.filter(({ dimension }) => dimension === breakdown),
			({ group }) => group
		);
	return {
		total: added(whole, () => WHOLE),
		sex: added(whole, ({ sex }) => sex),
		committee: added(whole, ({ committee }) => committee),
		age: by('age'),
		ward: by('ward'),
		healthCentre: by('healthCentre'),
		plan: by('plan'),
		careForm: by('careForm')
	};
}

/** The facts of the whole month; empty when nothing happened. */
export function wholeMonth(tables: MonthTables): Facts {
	return tables.total.get(WHOLE) ?? {};
}

function added<Sum extends { facts: Facts }>(
	sums: readonly Sum[],
	groupOf: (sum: Sum) => string
): Map<string, Facts> {
	const parts = new Map<string, Facts[]>();
	for (const sum of sums) {
		const group = groupOf(sum);
		const known = parts.get(group);
		if (known) known.push(sum.facts);
		else parts.set(group, [sum.facts]);
	}
	return new Map([...parts].map(([group, facts]) => [group, sumFacts(facts)]));
}
