import { factOf, factsUnder, type Facts } from '../facts/facts';
import type { DelayOwner, Lists } from '../lists/lists';
import { sumUnder } from './cells';
import { BY_OWNER } from './groupings';
import type { Cell } from './measure';

/** The cases with at least one day. */
export function casesDelayed(total: Facts): number {
	return sumUnder(total, 'reasonCases');
}

/**
 * Cells by delay reason, or by whose the reason is. n is the cases with at least one day.
 * A reason without an owner is *övrigt*.
 */
export function delayCells(
	total: Facts,
	name: 'reasonCases' | 'reasonDays',
	lists: Lists,
	grouping?: string
): Map<string, Cell> {
	const owners = new Map(lists.delayReason.map((item) => [item.code, item.owner]));
	const groupOf = (reason: string): string => {
		const owner: DelayOwner = owners.get(reason) ?? 'övrigt';
		return grouping === BY_OWNER.name ? owner : reason;
	};
	const n = casesDelayed(total);
	const cells = new Map<string, Cell>();
	for (const [reason, value] of factsUnder(total, name)) {
		const group = groupOf(reason);
		const before = cells.get(group);
		cells.set(group, {
			value: (before?.value ?? 0) + value,
			n,
			persons: (before?.persons ?? 0) + factOf(total, `reasonCases/${reason}`)
		});
	}
	return cells;
}
