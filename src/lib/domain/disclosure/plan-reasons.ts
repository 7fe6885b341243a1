import { factOf, factsUnder, type Facts } from '../facts/facts';
import { DELAY_OWNERS, type DelayOwner, type Lists } from '../lists/lists';
import { ALL_GROUPS, countRow, hideSiblings } from './sibling-row';
import { isSmall } from './threshold';

/** The hidden reasons and the hidden owners of reasons. */
export interface ReasonPlan {
	reasons: Set<string>;
	owners: Set<string>;
}

const NOTHING_SHOWN: ReasonPlan = {
	reasons: new Set([ALL_GROUPS]),
	owners: new Set([ALL_GROUPS])
};

interface Owned {
	owner: DelayOwner;
	reasons: Map<string, number>;
	days: Map<string, number>;
}

/**
 * Reasons for not going home stand in two levels: an owner's figure is the sum of its reasons'.
 * A shown owner's hidden reasons hide among each other; a hidden owner's reasons are all hidden,
 * and hide among those of the other hidden owners.
 */
export function planReasons(
	facts: Facts,
	lists: Lists,
	threshold: number,
	forced: { reasons: ReadonlySet<string>; owners: ReadonlySet<string> }
): ReasonPlan {
	if (forced.reasons.has(ALL_GROUPS) || forced.owners.has(ALL_GROUPS)) return NOTHING_SHOWN;
	const owned = byOwner(facts, lists);
	const persons = new Map(owned.map(({ owner, reasons }) => [owner as string, total(reasons)]));
	const days = new Map(owned.map(({ owner, days }) => [owner as string, total(days)]));
	const rows = [countRow(persons), countRow(days)];
	let hiddenOwners = new Set(forced.owners);
	for (const [owner, count] of persons) if (isSmall(count, threshold)) hiddenOwners.add(owner);
	for (;;) {
		hiddenOwners = hideSiblings([...persons.keys()], hiddenOwners, rows, threshold);
		if (hiddenOwners.has(ALL_GROUPS)) return NOTHING_SHOWN;
		const reasons = new Set<string>();
		const closed: string[] = [];
		for (const each of owned) {
			if (hiddenOwners.has(each.owner)) continue;
			const own = planOwner(each, forced.reasons, threshold);
			if (own.has(ALL_GROUPS)) closed.push(each.owner);
			else for (const reason of own) reasons.add(reason);
		}
		if (closed.length === 0) {
			const behind = owned.filter(({ owner }) => hiddenOwners.has(owner));
			if (!canHideTogether(behind, threshold)) {
				const next = smallest(persons, hiddenOwners);
				if (next === undefined) return NOTHING_SHOWN;
				closed.push(next);
			} else {
				for (const each of behind) for (const reason of each.reasons.keys()) reasons.add(reason);
				return { reasons, owners: hiddenOwners };
			}
		}
		for (const owner of closed) hiddenOwners.add(owner);
	}
}

/** The hidden reasons of an owner whose own figure is shown. */
function planOwner(
	{ reasons, days }: Owned,
	forced: ReadonlySet<string>,
	threshold: number
): Set<string> {
	const groups = [...reasons.keys()].sort();
	const primary = new Set(
		groups.filter((reason) => isSmall(reasons.get(reason) ?? 0, threshold) || forced.has(reason))
	);
	return hideSiblings(groups, primary, [countRow(reasons), countRow(days)], threshold);
}

/** Whether all reasons of the hidden owners, whose sum is known, keep their secret. */
function canHideTogether(behind: readonly Owned[], threshold: number): boolean {
	const reasons = new Map(behind.flatMap((each) => [...each.reasons]));
	const days = new Map(behind.flatMap((each) => [...each.days]));
	const all = new Set(reasons.keys());
	const rows = [countRow(reasons), countRow(days)];
	return !hideSiblings([...all], all, rows, threshold).has(ALL_GROUPS);
}

function byOwner(facts: Facts, lists: Lists): Owned[] {
	const owners = new Map(lists.delayReason.map(({ code, owner }) => [code, owner]));
	return DELAY_OWNERS.map((owner) => {
		const own = [...factsUnder(facts, 'reasonCases')].filter(
			([reason]) => (owners.get(reason) ?? 'övrigt') === owner
		);
		return {
			owner,
			reasons: new Map(own),
			days: new Map(own.map(([reason]) => [reason, factOf(facts, `reasonDays/${reason}`)]))
		};
	});
}

function smallest(
	persons: ReadonlyMap<string, number>,
	hidden: ReadonlySet<string>
): string | undefined {
	return [...persons]
		.filter(([owner, count]) => count > 0 && !hidden.has(owner))
		.sort(([, a], [, b]) => a - b)[0]?.[0];
}

function total(values: ReadonlyMap<string, number>): number {
	return [...values.values()].reduce((sum, value) => sum + value, 0);
}
