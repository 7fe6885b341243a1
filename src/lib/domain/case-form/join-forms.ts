import { fieldTexts, type CaseNames } from './field-text';
import { FIELD_LABELS } from './labels';
import { sameValue, type FieldValue } from './merge';
import { filledRows } from './merge-rows';
import { type CaseFormValues } from './values';

/** From which of two cases a field is taken, as the radio buttons say it. */
export const JOIN_CHOICES = {
	kvar: 'Från det här ärendet',
	andra: 'Från det andra',
	bada: 'Från båda'
} as const;
export type JoinChoice = keyof typeof JOIN_CHOICES;

/** A field that two cases hold differently, in words, to choose in. */
export interface JoinField {
	field: keyof CaseFormValues;
	label: string;
	options: { choice: JoinChoice; text: string }[];
	/** What is chosen until somebody chooses: what loses nothing. */
	preset: JoinChoice;
}

/** What is the kept case's own, and what is told of apart. */
const NOT_JOINED: readonly (keyof CaseFormValues)[] = [
	'number',
	'committee',
	'protectedIdentity',
	'note'
];
/** One story of being ready cannot be told by two. */
const ONE_STORY: readonly (keyof CaseFormValues)[] = ['readyPeriods'];

/** The fields that the two hold differently, in the order of the form. */
export function joinFields(
	kept: CaseFormValues,
	gone: CaseFormValues,
	names: CaseNames
): JoinField[] {
	return (Object.keys(FIELD_LABELS) as (keyof CaseFormValues)[]).flatMap((field) => {
		if (NOT_JOINED.includes(field) || sameValue(kept[field], gone[field])) return [];
		const words = (value: FieldValue) => fieldTexts(field, value, names).join('; ') || '(tomt)';
		const both = bothOf(field, kept, gone);
		const options: JoinField['options'] = [
			{ choice: 'kvar', text: words(kept[field]) },
			{ choice: 'andra', text: words(gone[field]) }
		];
		if (both !== null) options.push({ choice: 'bada', text: words(both) });
		const preset = both !== null ? 'bada' : fuller(kept[field], gone[field]);
		return [{ field, label: FIELD_LABELS[field], options, preset }];
	});
}

/** The kept case's form with every field as it was chosen; one without a choice stays as it is. */
export function joinForms(
	kept: CaseFormValues,
	gone: CaseFormValues,
	choiceOf: (field: keyof CaseFormValues) => string | null
): CaseFormValues {
	const fields = Object.keys(kept) as (keyof CaseFormValues)[];
	const chosen = fields.map((field) => {
		const choice = NOT_JOINED.includes(field) ? 'kvar' : choiceOf(field);
		if (choice === 'andra') return [field, gone[field]];
		return [field, (choice === 'bada' && bothOf(field, kept, gone)) || kept[field]];
	});
	return Object.fromEntries(chosen) as CaseFormValues;
}

/** Of two values of a field, the one that says something, or more. */
function fuller(kept: FieldValue, gone: FieldValue): JoinChoice {
	const size = (value: FieldValue) =>
		Array.isArray(value) ? value.length : value === '' || value === false ? 0 : 1;
	return size(gone) > size(kept) ? 'andra' : 'kvar';
}

/** What both hold, where a field can hold several things and neither has it all; else null. */
function bothOf(
	field: keyof CaseFormValues,
	kept: CaseFormValues,
	gone: CaseFormValues
): FieldValue | null {
	const [mine, theirs] = [kept[field], gone[field]];
	if (!Array.isArray(mine) || !Array.isArray(theirs) || ONE_STORY.includes(field)) return null;
	const texts = new Set<string>();
	const joined = [...mine, ...theirs].filter((item) => {
		if (typeof item !== 'string' && filledRows([item]).length === 0) return false;
		const text = JSON.stringify(item);
		return !texts.has(text) && texts.add(text);
	}) as FieldValue;
	return sameValue(joined, mine) || sameValue(joined, theirs) ? null : joined;
}
