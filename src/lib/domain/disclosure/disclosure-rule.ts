import type { Breakdown } from './month-tables';
import type { Grain } from './published-period';

/**
 * Measures of single figures that are shown and hidden together (see `MASK_UNITS`), and the
 * shortest periods in which they say something of the whole kommun and of each sex, in one of
 * Umeå's size (domain.md §5.3).
 */
const UNIT_GRAINS = {
	cases: 'month',
	notice: 'month',
	sip: 'month',
	'sip-called': 'month',
	days: 'month',
	'same-day': 'month',
	'within-target': 'month',
	percentiles: 'month',
	longest: 'month',
	payment: 'third',
	'short-stay': 'month',
	waiting: 'third',
	'care-home-offers': 'third',
	'care-home-wait': 'third',
	'care-home-wait-short-stay': 'third'
} as const satisfies Record<string, Grain>;
export type UnitName = keyof typeof UNIT_GRAINS;
export const UNIT_NAMES = Object.keys(UNIT_GRAINS) as UnitName[];

/** The groups of a unit in a breakdown, which hide among each other. */
export type UnitRow = `${UnitName}/${Breakdown}`;

/**
 * Groups of a measure by groups that are chosen by rules of their own, in `group-tables.ts`, and
 * the shortest periods in which they are published.
 */
const GROUP_GRAINS = {
	distribution: 'third',
	timing: 'third',
	defInpatient: 'third',
	defPrimary: 'third',
	defWard: 'third',
	reason: 'third',
	owner: 'third',
	kind: 'third',
	length: 'third'
} as const satisfies Record<string, Grain>;
export type GroupRow = keyof typeof GROUP_GRAINS;
export const GROUP_ROWS = Object.keys(GROUP_GRAINS) as GroupRow[];

/**
 * Rows whose n is not shown: with the cases it would tell how many have no days. Nor is that of
 * the units that are `coarse`.
 */
export const WITHOUT_N: ReadonlySet<MaskRow> = new Set(['distribution', 'reason', 'owner']);

/** A row of siblings: the name under which its hidden groups are kept, also in the database. */
export type MaskRow = UnitRow | GroupRow;

/**
 * The shortest periods in which a unit is published in a breakdown. Other groups than the sexes are
 * too many for a month.
 */
export function unitGrain(unit: UnitName, breakdown: Breakdown): Grain {
	return breakdown === 'total' || breakdown === 'sex' ? UNIT_GRAINS[unit] : 'third';
}

/** The shortest periods in which a row is published; it is published in the longer ones too. */
export function rowGrain(row: MaskRow): Grain {
	if (isGroupRow(row)) return GROUP_GRAINS[row];
	const [unit, breakdown] = row.split('/') as [UnitName, Breakdown];
	return unitGrain(unit, breakdown);
}

function isGroupRow(row: MaskRow): row is GroupRow {
	return row in GROUP_GRAINS;
}
