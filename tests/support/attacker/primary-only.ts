import { ALL_GROUPS } from '../../../src/lib/domain/disclosure/sibling-row';
import type { MaskRow } from '../../../src/lib/domain/disclosure/disclosure-rule';
import { rowKey, type Mask } from '../../../src/lib/domain/disclosure/mask';
import { MASK_UNITS } from '../../../src/lib/domain/disclosure/mask-units';
import {
	BREAKDOWNS,
	wholeMonth,
	type MonthTables
} from '../../../src/lib/domain/disclosure/month-tables';
import { isSmall } from '../../../src/lib/domain/disclosure/threshold';
import { factsUnder } from '../../../src/lib/domain/facts/facts';

/**
 * What someone would hide who looks at each figure by itself: only what has too few persons. An
 * attacker that cannot get anything out of this has no teeth.
 */
export function primaryOnly(tables: MonthTables, threshold: number): Mask {
	const mask = new Map<MaskRow, Set<string>>();
	for (const unit of MASK_UNITS) {
		for (const breakdown of BREAKDOWNS) {
			const small = [...tables[breakdown]].flatMap(([group, facts]) =>
				unit.isPrimary(facts, threshold) ? [group] : []
			);
			mask.set(rowKey(unit.name, breakdown), new Set(small));
		}
	}
	mask.set(rowKey('longest', 'total'), new Set([ALL_GROUPS]));
	const facts = wholeMonth(tables);
	for (const [row, fact] of [
		['timing', 'sipTimingCases'],
		['defInpatient', 'defInpatient'],
		['defPrimary', 'defPrimary'],
		['defWard', 'defWard'],
		['reason', 'reasonCases'],
		['kind', 'ssPersonsKind'],
		['length', 'ssLengthN']
	] as const) {
		const small = [...factsUnder(facts, fact)].flatMap(([group, count]) =>
			isSmall(count, threshold) ? [group] : []
		);
		mask.set(row, new Set(small));
	}
	return mask;
}
