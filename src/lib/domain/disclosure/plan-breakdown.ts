import type { Facts } from '../facts/facts';
import type { Amount, MaskUnit, RowKind } from './mask-units';
import { hideSiblings, type SiblingRow } from './sibling-row';

/** What the groups of one unit in one breakdown are chosen from. */
export interface BreakdownPlan {
	unit: MaskUnit;
	groups: ReadonlyMap<string, Facts>;
	threshold: number;
	/** Groups hidden in the unit this one is inside. */
	inside: ReadonlySet<string>;
	/** Groups hidden before, or for another reason than their own numbers. */
	forced: ReadonlySet<string>;
	/** Groups that are hidden even when they are zero, so that zero is no public knowledge. */
	zeroHidden?: ReadonlySet<string>;
}

/**
 * The groups of a breakdown that are hidden in a unit of measures: those with too few persons,
 * those hidden in the unit it is inside, and as many more as it takes.
 */
export function planBreakdown(plan: BreakdownPlan): Set<string> {
	const { unit, groups, threshold, inside, forced, zeroHidden = new Set() } = plan;
	const primary = new Set([...inside, ...forced]);
	for (const [group, facts] of groups) {
		if (unit.isPrimary(facts, threshold)) primary.add(group);
	}
	const seen = (group: string) => unit.inside !== undefined && !inside.has(group);
	const known = { groups, seen, zeroHidden };
	const rows = unit.rows.flatMap((row) => siblingRows(row, known));
	return hideSiblings([...groups.keys()].sort(), primary, rows, threshold);
}

/** The groups of a row and what everybody knows about them. */
export interface KnownGroups {
	groups: ReadonlyMap<string, Facts>;
	/** Whether the whole that a group's number is a part of can be seen. */
	seen: (group: string) => boolean;
	zeroHidden: ReadonlySet<string>;
}

/** The rows of siblings that must keep their hidden numbers. */
export function siblingRows(row: RowKind, known: KnownGroups): SiblingRow[] {
	if (row.kind === 'count') return [numberRow(row.of, row.atMost, known)];
	const { of, rest } = row;
	const total = (amount: Amount) =>
		[...known.groups.values()].reduce((sum, facts) => sum + amount(facts), 0);
	// All or nothing of the whole kommun is all or nothing of every group: no secret to keep.
	if (total(of) === 0 || total(rest) === 0) return [];
	const whole: Amount = (facts) => of(facts) + rest(facts);
	return [
		partRow(of, rest, known),
		partRow(rest, of, known),
		numberRow(of, whole, known),
		numberRow(rest, whole, known)
	];
}

/** A number that zero is public of, within what it is a part of where that is seen. */
function numberRow(
	of: Amount,
	atMost: Amount | undefined,
	{ groups, seen, zeroHidden }: KnownGroups
): SiblingRow {
	const factsOf = (group: string): Facts => groups.get(group) ?? {};
	return {
		of: (group) => of(factsOf(group)),
		numbers: (hidden) =>
			[...hidden].flatMap((group) => {
				const value = of(factsOf(group));
				const most = atMost && seen(group) ? atMost(factsOf(group)) : Infinity;
				const least = zeroHidden.has(group) ? 0 : 1;
				return value < least ? [] : [{ value, least, most }];
			})
	};
}

/**
 * The part of a whole, to someone who knows of every group whether nothing is left of it: then a
 * part whose whole is seen is no secret, and helps to keep no other's.
 */
function partRow(of: Amount, rest: Amount, { groups, seen }: KnownGroups): SiblingRow {
	const factsOf = (group: string): Facts => groups.get(group) ?? {};
	return {
		of: (group) => (seen(group) && rest(factsOf(group)) === 0 ? 0 : of(factsOf(group))),
		numbers: (hidden) =>
			[...hidden].flatMap((group) => {
				const facts = factsOf(group);
				const [value, left] = [of(facts), rest(facts)];
				if (value === 0) return [];
				if (!seen(group)) return [{ value, least: 1, most: Infinity }];
				return left === 0 ? [] : [{ value, least: 1, most: value + left - 1 }];
			})
	};
}
