import { emptyForm, isEmptyRow, type CaseFormValues } from './values';

const NOTHING = emptyForm();

/** Whether a part of the form says anything that an empty form does not. */
export function isFilledIn(
	field: keyof CaseFormValues,
	value: CaseFormValues[keyof CaseFormValues]
): boolean {
	if (!Array.isArray(value)) return value !== NOTHING[field];
	return value.some((item) => typeof item === 'string' || !isEmptyRow(item));
}
