import { changesOf } from '../case-form/changes';
import type { CaseNames } from '../case-form/field-text';
import { formOf, type CaseFormValues } from '../case-form/values';
import type { Case } from '../case/case';
import { GRAVITY, type ChangedCase, type ChangedField, type Gravity } from './changed-case';
import { shownNumber } from '../case/shown-number';
import { timelineOf } from '../case/timeline';
import { FIELD_LABELS } from '../case-form/labels';

/** A case before and after a change. */
export interface JudgedChange {
	id: string;
	before: Case;
	record: Case;
}

/** A change as a preview tells of it. */
export function changedCase(
	line: number,
	{ id, before, record }: JudgedChange,
	names: CaseNames
): ChangedCase {
	const fields = changedFields(before, record, names);
	return {
		id,
		number: shownNumber(before, names.committees),
		line,
		gravity: gravityOf(before, record),
		fields
	};
}

/** How much a change of a case takes away. */
export function gravityOf(before: Case, after: Case): Gravity {
	const [from, to] = [timelineOf(before).discharged, timelineOf(after).discharged];
	if (from !== null && to === null) return GRAVITY.dischargeRemoved;
	if (from !== null && from !== to) return GRAVITY.dischargeChanged;
	return takesAway(formOf(before), formOf(after)) ? GRAVITY.emptied : GRAVITY.other;
}

/** What would be another in a case, with names for its codes. */
export function changedFields(before: Case, after: Case, names: CaseNames): ChangedField[] {
	const fields = changesOf(before, after, names).map((change) => ({
		label: change.label,
		before: change.before.join('; '),
		after: change.after.join('; ')
	}));
	return fields.toSorted((a, b) => weightOf(b) - weightOf(a));
}

function weightOf({ label, before, after }: ChangedField): number {
	if (label === FIELD_LABELS.discharged && before !== '') return 2;
	return before !== '' && after === '' ? 1 : 0;
}

function takesAway(before: CaseFormValues, after: CaseFormValues): boolean {
	return (Object.keys(before) as (keyof CaseFormValues)[]).some(
		(field) => sizeOf(after[field]) < sizeOf(before[field])
	);
}

/** How many things a field holds. */
function sizeOf(value: CaseFormValues[keyof CaseFormValues]): number {
	if (typeof value === 'boolean') return 0;
	if (typeof value === 'string') return value === '' ? 0 : 1;
	return value.reduce((sum, item) => {
		const texts = typeof item === 'string' ? [item] : Object.values(item);
		return sum + texts.filter((text) => text !== '').length;
	}, 0);
}
