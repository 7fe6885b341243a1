import { fieldTexts, type CaseNames } from './field-text';
import { FIELD_LABELS } from './labels';
import type { CaseFormValues } from './values';

/** A field of the typed case beside the same field of others, in words. */
export interface ComparedField {
	label: string;
	/** What is typed; '' for nothing. */
	typed: string;
	/** The others in their order, each with whether it differs from what is typed. */
	others: { text: string; differs: boolean }[];
}

/** A case about to be saved beside those that may be the same. */
export interface SimilarCases {
	cases: { id: string; number: string }[];
	fields: ComparedField[];
	/** There are others that are not shown. */
	more: boolean;
}

/** A possible duplicate in one line, while the form is being filled in. */
export interface SimilarCase {
	id: string;
	number: string;
	/** Such as `inskriven 3 dec 2019`. */
	words: string;
}

/** Lays cases side by side, field by field in the form's order; what all leave empty is left out. */
export function compareForms(
	typed: CaseFormValues,
	others: readonly CaseFormValues[],
	names: CaseNames
): ComparedField[] {
	return (Object.keys(FIELD_LABELS) as (keyof CaseFormValues)[]).flatMap((field) => {
		const textOf = (form: CaseFormValues) => fieldTexts(field, form[field], names).join('; ');
		const own = textOf(typed);
		const texts = others.map(textOf);
		const empty = field === 'protectedIdentity' || [own, ...texts].every((text) => text === '');
		if (empty) return [];
		return [
			{
				label: FIELD_LABELS[field],
				typed: own,
				others: texts.map((text) => ({ text, differs: text !== own }))
			}
		];
	});
}
