import type { CaseFormValues } from './values';

/** What a part of the form says unless somebody changes it. */
const USUAL = 'somatisk';

/** Whether a part of the form says anything that an empty form does not. */
export function isFilledIn(value: CaseFormValues[keyof CaseFormValues]): boolean {
	if (!Array.isArray(value)) return Boolean(value) && value !== USUAL;
	return value.some((item) => typeof item === 'string' || Object.values(item).some(Boolean));
}
