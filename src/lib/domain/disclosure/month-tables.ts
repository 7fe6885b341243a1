import { DIMENSIONS, type Dimension } from '../facts/dimension';
import { factOf, sumFacts, type Facts } from '../facts/facts';
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

/** A group of a month's tables as it is kept. */
export interface GroundRow {
	breakdown: Breakdown;
	group: string;
	facts: Facts;
}

/** A month's tables as rows to keep. */
export function groundRows(tables: MonthTables): GroundRow[] {
	return BREAKDOWNS.flatMap((breakdown) =>
		[...tables[breakdown]].map(([group, facts]) => ({ breakdown, group, facts }))
	);
}

/** Reads {@link groundRows}. */
export function groundTables(rows: readonly GroundRow[]): MonthTables {
	const tables = BREAKDOWNS.map((breakdown) => [
		breakdown,
		new Map(
			rows.flatMap((row) => (row.breakdown === breakdown ? [[row.group, row.facts] as const] : []))
		)
	]);
	return Object.fromEntries(tables) as MonthTables;
}

/** Whether two months' tables say the same. Facts that came to nothing are not told from none. */
export function isSameGround(one: MonthTables, other: MonthTables): boolean {
	return BREAKDOWNS.every((breakdown) => {
		const groups = new Set([...one[breakdown].keys(), ...other[breakdown].keys()]);
		return [...groups].every((group) => {
			const [before, after] = [one[breakdown].get(group) ?? {}, other[breakdown].get(group) ?? {}];
			const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
			return [...keys].every((key) => factOf(before, key) === factOf(after, key));
		});
	});
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
