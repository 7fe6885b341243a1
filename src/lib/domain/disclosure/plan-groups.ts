import { factOf, factsUnder, type Facts } from '../facts/facts';
import { siblingRows } from './plan-breakdown';
import { countRow, hideSiblings } from './sibling-row';
import { isSmall, isThinBase } from './threshold';

/** What the hidden groups of a measure by groups are chosen from. */
export interface GroupsPlan {
	facts: Facts;
	threshold: number;
	/** Groups hidden before, or for another reason than their own numbers. */
	forced: ReadonlySet<string>;
}

/**
 * The hidden groups of a measure by groups: those of too few persons, and as many more as it
 * takes. `persons` and `amounts` are the facts under which the persons and what is counted of
 * them stand; what they add up to is taken to be known, though it is not always published.
 */
export function planGroups(
	{ facts, threshold, forced }: GroupsPlan,
	{ persons, amounts = persons }: { persons: string; amounts?: string }
): Set<string> {
	const counted = factsUnder(facts, persons);
	const small = [...counted].flatMap(([group, count]) =>
		isSmall(count, threshold) ? [group] : []
	);
	const rows = [countRow(counted), countRow(factsUnder(facts, amounts))];
	return hideSiblings([...counted.keys()].sort(), new Set([...forced, ...small]), rows, threshold);
}

/**
 * The wards hidden in cases with a deficiency per ward, which is a share of the ward's cases:
 * those hidden in the number of cases (`inside`), those of too few, and as many more as it takes.
 */
export function planDeficiencyWards(
	{ facts, threshold, forced }: GroupsPlan,
	inside: ReadonlySet<string>
): Set<string> {
	const primary = new Set([...forced, ...inside]);
	const wards = new Map<string, Facts>();
	for (const [ward, cases] of factsUnder(facts, 'wardCases')) {
		const deficient = factOf(facts, `defWard/${ward}`);
		wards.set(ward, { deficient, fine: cases - deficient });
		if (deficient === 0) continue;
		const small = isSmall(deficient, threshold) || isSmall(cases - deficient, threshold);
		if (small || isThinBase(cases, threshold)) primary.add(ward);
	}
	const rows = siblingRows(
		{
			kind: 'share',
			of: (ward) => factOf(ward, 'deficient'),
			rest: (ward) => factOf(ward, 'fine')
		},
		{ groups: wards, seen: (ward) => !inside.has(ward), zeroHidden: new Set() }
	);
	return hideSiblings([...wards.keys()].sort(), primary, rows, threshold);
}

/** Kinds of short stay whose mean length rests on too few; their sum is published nowhere. */
export function planStayLengths({ facts, threshold, forced }: GroupsPlan): Set<string> {
	const thin = [...factsUnder(facts, 'ssLengthN')].flatMap(([kind, stays]) =>
		isThinBase(stays, threshold) ? [kind] : []
	);
	return new Set([...forced, ...thin]);
}
