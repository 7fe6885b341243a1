import type { Facts } from '../facts/facts';
import type { UnitName } from './disclosure-rule';

/** A number that is read off the facts of a group. */
export type Amount = (facts: Facts) => number;

/**
 * Numbers that add up over the groups of a breakdown to a total everybody sees.
 * - `count`: a number of its own; zero is public. `atMost` is a number of the same group that
 *   cannot be smaller and is seen where the unit's `inside` is.
 * - `share`: a part and the rest of a whole that is seen where the unit's `inside` is.
 */
export type RowKind =
	{ kind: 'count'; of: Amount; atMost?: Amount } | { kind: 'share'; of: Amount; rest: Amount };

/**
 * Measures of single figures that are shown and hidden together, because each would give the
 * others away. The list of units is the declaration of how the measures hang together that the
 * choice of hidden cells goes by (docs/decisions/small-numbers.md).
 */
export interface MaskUnit {
	name: UnitName;
	/** The unit whose hidden groups are hidden in this one too. */
	inside?: UnitName;
	/** Whether a group, or the kommun as a whole, has too few persons behind it. */
	isPrimary(facts: Facts, threshold: number): boolean;
	rows: readonly RowKind[];
}
