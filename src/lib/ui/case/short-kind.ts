import { valueOfInput } from '../../domain/case/field-values';

/** What is typed in short: a date with or without a time of day, a date alone, or a birth year. */
export type ShortKind = 'moment' | 'date' | 'birthYear';

/** How what is typed in an input of the case form is understood. */
export function shortKindOf(input: string): ShortKind {
	const kind = valueOfInput(input)?.meaning?.kind;
	return kind === 'date' || kind === 'birthYear' ? kind : 'moment';
}
