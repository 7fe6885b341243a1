import { FIELD_VALUES } from '../case/field-values';
import { FIELD_LABELS } from './labels';

/** What is typed in short: a date with or without a time of day, a date alone, or a birth year. */
export type ShortKind = 'moment' | 'date' | 'birthYear';

/** What the page of a form knows of an input: what it is called, and how what is typed is understood. */
export interface FormInput {
	label: string;
	/** Left out for a moment, and for what is not typed in short. */
	kind?: Exclude<ShortKind, 'moment'>;
}

/** By name, of rows without their number: `ward`, `sips.on`. The server sends them with a form. */
export const FORM_INPUTS: Readonly<Record<string, FormInput>> = {
	...Object.fromEntries(Object.entries(FIELD_LABELS).map(([part, label]) => [part, { label }])),
	...Object.fromEntries(
		FIELD_VALUES.filter(({ part }) => part in FIELD_LABELS).map(({ input, label, meaning }) => {
			const kind = meaning?.kind;
			return [input, { label, ...((kind === 'date' || kind === 'birthYear') && { kind }) }];
		})
	)
};
