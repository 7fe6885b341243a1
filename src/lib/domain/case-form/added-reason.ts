import type { CaseFormValues } from './values';

/** Name of the input that adds one contributing reason. */
export const ADDED_REASON = 'reason';

/**
 * The form with what the input holds among the contributing reasons. A text that is no reason stays
 * there as one that is in no list, so that the rules refuse it and say so.
 */
export function withReason(values: CaseFormValues, added: string): CaseFormValues {
	const code = added.trim();
	if (code === '') return values;
	return { ...values, contributing: [...new Set([...values.contributing, code])] };
}
