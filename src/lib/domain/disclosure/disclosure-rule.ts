import type { Breakdown } from './month-tables';

/** Measures of single figures that are shown and hidden together: see `MASK_UNITS`. */
export type UnitName =
	| 'cases'
	| 'notice'
	| 'sip'
	| 'sip-called'
	| 'days'
	| 'same-day'
	| 'within-target'
	| 'percentiles'
	| 'longest'
	| 'payment'
	| 'short-stay'
	| 'waiting'
	| 'care-home-offers'
	| 'care-home-wait'
	| 'care-home-wait-short-stay';

/** The groups of a unit in a breakdown, which hide among each other. */
export type UnitRow = `${UnitName}/${Breakdown}`;

/** Groups of a measure by groups that are chosen by rules of their own, in `plan-month.ts`. */
export const GROUP_ROWS = [
	'distribution',
	'timing',
	'defInpatient',
	'defPrimary',
	'defWard',
	'reason',
	'owner',
	'kind',
	'length'
] as const;
export type GroupRow = (typeof GROUP_ROWS)[number];

/** A row of siblings: the name under which its hidden groups are kept, also in the database. */
export type MaskRow = UnitRow | GroupRow;
