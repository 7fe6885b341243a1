import type { Case } from '../case/case';
import { fieldTexts, type CaseNames } from './field-text';
import { FIELD_LABELS } from './labels';
import { formOf, type CaseFormValues } from './values';

/** One field of a case before and after a change, in words. */
export interface FieldChange {
	label: string;
	/** What is there no longer; empty where nothing was taken away. */
	before: string[];
	/** What is new; empty where nothing was added. */
	after: string[];
}

/** What a change did to a case, field by field in the form's order. */
export function changesOf(before: Case | null, after: Case, names: CaseNames): FieldChange[] {
	const from = before && formOf(before);
	const to = formOf(after);
	return (Object.keys(FIELD_LABELS) as (keyof CaseFormValues)[]).flatMap((field) => {
		const textsOf = (record: Case, form: CaseFormValues) =>
			field === 'note'
				? record.notes.map(({ text }) => text)
				: fieldTexts(field, form[field], names);
		const texts = {
			before: from ? textsOf(before, from) : [],
			after: textsOf(after, to)
		};
		const unset = from === null && to[field] === false;
		const same = texts.before.join('\n') === texts.after.join('\n');
		return same || unset ? [] : [{ label: FIELD_LABELS[field], ...differing(texts) }];
	});
}

/** Of several things in one field, those that differ; all of them where only the order does. */
function differing(texts: { before: string[]; after: string[] }) {
	const before = texts.before.filter((text) => !texts.after.includes(text));
	const after = texts.after.filter((text) => !texts.before.includes(text));
	return before.length + after.length === 0 ? texts : { before, after };
}
