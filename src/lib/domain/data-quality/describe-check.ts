import { CHANGED_AFTER_REVIEW } from './changed-after-review';
import { checkByCode, isOpenCheck } from './checks';
import type { ChosenCheck } from './listed-check';
import type { GridField } from '../case-grid/grid-field';

/** What the list of a chosen check is called and can mend; null for what is no such list. */
export function describeCheck({
	code,
	month
}: ChosenCheck): { title: string; definition: string; fields: readonly GridField[] } | null {
	if (code === CHANGED_AFTER_REVIEW.code) return month ? CHANGED_AFTER_REVIEW : null;
	const check = checkByCode(code);
	if (check === undefined || (!month && !isOpenCheck(check))) return null;
	const { title, definition, fields } = check;
	return { title, definition, fields };
}
