import { ALL_GROUPS } from '../../../src/lib/domain/disclosure/all-groups';
import type { MaskRow } from '../../../src/lib/domain/disclosure/disclosure-rule';
import {
	GROUP_TABLES,
	isPrimaryReason,
	ownersOf,
	reasonsOf
} from '../../../src/lib/domain/disclosure/group-tables';
import { rowKey, type Mask } from '../../../src/lib/domain/disclosure/mask';
import { MASK_UNITS } from '../../../src/lib/domain/disclosure/mask-units';
import {
	BREAKDOWNS,
	wholeMonth,
	type MonthTables
} from '../../../src/lib/domain/disclosure/month-tables';
import type { Facts } from '../../../src/lib/domain/facts/facts';
import type { Lists } from '../../../src/lib/domain/lists/lists';

/**
 * What someone would hide who looks at each figure by itself: only what has too few persons. An
 * attacker that cannot get anything out of this has no teeth.
 */
export function primaryOnly(tables: MonthTables, lists: Lists, threshold: number): Mask {
	const mask = new Map<MaskRow, Set<string>>();
	const hide = (
		row: MaskRow,
		groups: ReadonlyMap<string, Facts>,
		isPrimary: (facts: Facts, threshold: number) => boolean
	) => {
		const few = [...groups].flatMap(([group, facts]) =>
			isPrimary(facts, threshold) ? [group] : []
		);
		mask.set(row, new Set(few));
	};
	for (const { name, isPrimary } of MASK_UNITS) {
		for (const by of BREAKDOWNS) hide(rowKey(name, by), tables[by], isPrimary);
	}
	mask.set(rowKey('longest', 'total'), new Set([ALL_GROUPS]));
	const facts = wholeMonth(tables);
	for (const { row, groupsOf, isPrimary } of GROUP_TABLES) {
		hide(row, groupsOf(facts, lists), isPrimary);
	}
	hide('reason', reasonsOf(facts), isPrimaryReason);
	hide('owner', ownersOf(reasonsOf(facts), lists), isPrimaryReason);
	return mask;
}
