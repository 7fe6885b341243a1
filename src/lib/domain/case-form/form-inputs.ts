import { FIELD_VALUES } from '../case/field-values';
import type { Meaning } from '../case/field-declaration';
import { FIELD_LABELS, ROW_LABELS } from './labels';

/** What is typed in short: a date with or without a time of day, a date alone, or a birth year. */
export type ShortKind = 'moment' | 'date' | 'birthYear';

/** What the page of a form knows of an input: what it is called, and how what is typed is understood. */
export interface FormInput {
	label: string;
	/** Left out for a moment, and for what is not typed in short. */
	kind?: Exclude<ShortKind, 'moment'>;
	/** The words it is one of. */
	options?: readonly { value: string; label: string }[];
}

/** By name, of rows without their number: `ward`, `sips.on`. The server sends them with a form. */
export const FORM_INPUTS: Readonly<Record<string, FormInput>> = {
	...Object.fromEntries(Object.entries(FIELD_LABELS).map(([part, label]) => [part, { label }])),
	...Object.fromEntries(
		FIELD_VALUES.filter(({ part }) => part in FIELD_LABELS).map(({ input, label, meaning }) => {
			return [input, { label, ...(meaning && typedAs(meaning)) }];
		})
	),
	/** The answers of the kommun are events like all others, and are called so. */
	'answers.answer': {
		label: ROW_LABELS.answers.answer,
		options: [
			{ value: 'canReceive', label: 'Kan ta emot' },
			{ value: 'cannotReceive', label: 'Kan inte ta emot' }
		]
	}
};

function typedAs(meaning: Meaning): Omit<FormInput, 'label'> {
	switch (meaning.kind) {
		case 'date':
		case 'birthYear':
			return { kind: meaning.kind };
		case 'code':
			return {
				options: Object.entries(meaning.words).map(([value, label]) => ({ value, label }))
			};
		default:
			return {};
	}
}
