import type { Moment } from '../calendar/moment';
import { FIELD_VALUES } from '../case/field-values';
import { withSameAsBefore } from './same-as-before';
import { readTypedDate, readTypedMoment } from './typed-moment';
import type { CaseFormValues } from './values';

type Texts = Record<string, string>;

/**
 * The form with every date written in full, as it was understood `now`: `nu` and `igår` mean what
 * they did when the form was sent, however long its questions wait for an answer. What cannot be
 * read stays as it was typed.
 */
export function writtenOut(typed: CaseFormValues, now: Moment): CaseFormValues {
	const values: Record<string, unknown> = { ...withSameAsBefore(typed) };
	for (const { part, text, meaning } of FIELD_VALUES) {
		if (meaning?.kind !== 'moment' && meaning?.kind !== 'date') continue;
		const read = meaning.kind === 'date' ? readTypedDate : readTypedMoment;
		const written = (short = '') => read(short, { now, nearest: meaning.nearest }) ?? short;
		const whole = values[part];
		values[part] = Array.isArray(whole)
			? (whole as Texts[]).map((row) => ({ ...row, [text]: written(row[text]) }))
			: written(whole as string);
	}
	return values as CaseFormValues;
}
