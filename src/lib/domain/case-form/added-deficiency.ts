import type { CaseFormValues } from './values';

/** Name of the input that adds one deficiency, of either kind. */
export const ADDED_DEFICIENCY = 'deficiency';

/** The two kinds of deficiency, as fields of the form. */
export const DEFICIENCY_FIELDS = ['deficienciesInpatient', 'deficienciesPrimary'] as const;
/** The heading of each kind. */
export const DEFICIENCY_KINDS = ['Slutenvård', 'Primärvård'] as const;
export type DeficiencyField = (typeof DEFICIENCY_FIELDS)[number];

/** What the input holds for a deficiency of a kind. */
export function addedDeficiency(field: DeficiencyField, code: string): string {
	return `${field}.${code}`;
}

/**
 * The form with what the input holds added. A text that is no deficiency stays in the form as one
 * that is in no list, so that the rules refuse it and say so.
 */
export function withDeficiency(values: CaseFormValues, added: string): CaseFormValues {
	if (added.trim() === '') return values;
	const field = DEFICIENCY_FIELDS.find((one) => added.startsWith(`${one}.`));
	const code = field ? added.slice(field.length + 1) : added.trim();
	const into = field ?? 'deficienciesInpatient';
	return { ...values, [into]: [...new Set([...values[into], code])] };
}
