import { PLAN_DECEASED } from '../case/case';
import { UNKNOWN_GROUP } from '../facts/dimension';
import type { ListItem, ListName } from './lists';

/**
 * Codes that rules of domain.md name: the plan that means death (§3.1), the deficiency that
 * is proposed (§3) and the reason when none is given (§5). They can be renamed and moved,
 * never ended or removed.
 */
const BUILT_IN: Partial<Record<ListName, readonly string[]>> = {
	plan: [PLAN_DECEASED],
	deficiencyInpatient: ['inskr-sent'],
	delayReason: ['okand']
};

/** Whether a rule of the product depends on the value. */
export function isBuiltIn(item: Pick<ListItem, 'list' | 'code'>): boolean {
	return BUILT_IN[item.list]?.includes(item.code) ?? false;
}

/** Lists whose values are the groups of a breakdown, where {@link UNKNOWN_GROUP} means none. */
const GROUPING: readonly ListName[] = ['ward', 'healthCentre', 'plan'];

/** Whether a name is taken to mean that the value is missing, so that no value may bear it. */
export function meansMissing(list: ListName, foldedName: string): boolean {
	return GROUPING.includes(list) && foldedName === UNKNOWN_GROUP;
}
