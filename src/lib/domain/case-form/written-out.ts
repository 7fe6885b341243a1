import type { Moment } from '../calendar/moment';
import { FIELD_VALUES } from '../case/field-values';
import { readTypedDate, readTypedMoment } from './typed-moment';
import type { CaseFormValues } from './values';

/** What is typed for the same date as the nearest one filled in before it. */
const SAME = '=';

/** The text that a field stands for: its own, or for `=` that of the field before it. */
export function sameAs(before: string, text: string): string {
	return text.trim() === SAME ? before : text;
}

/** The last of some texts in which something is typed; '' for none. */
export function lastFilledIn(texts: readonly string[]): string {
	return texts.findLast((text) => text.trim() !== '') ?? '';
}

/** The dates of the stay before discharge, in the order they stand. */
export function datesBeforeDischarge(values: CaseFormValues): string[] {
	const periods = values.readyPeriods.flatMap(({ ready, withdrawn }) => [ready, withdrawn]);
	return [values.admitted, values.admissionNotice, ...periods];
}

/**
 * The form with every `=` among the dates of the stay and of the SIPs replaced by the nearest date
 * before it on screen: admitted, notice, ready, withdrawn, discharged, SIP called, SIP date.
 */
export function withSameAsBefore(values: CaseFormValues): CaseFormValues {
	let before = '';
	const read = (typed: string): string => {
		const text = sameAs(before, typed);
		before = lastFilledIn([before, text]);
		return text;
	};
	return {
		...values,
		admitted: read(values.admitted),
		admissionNotice: read(values.admissionNotice),
		readyPeriods: values.readyPeriods.map(({ ready, withdrawn }) => ({
			ready: read(ready),
			withdrawn: read(withdrawn)
		})),
		discharged: read(values.discharged),
		sips: values.sips.map(({ called, on, outcome }) => ({
			called: read(called),
			on: read(on),
			outcome
		}))
	};
}

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
