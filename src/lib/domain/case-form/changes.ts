import { annulmentWords } from '../case/annulment';
import type { Case } from '../case/case';
import { CASE_FIELDS } from '../case/fields';
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
	const inForm = (Object.keys(FIELD_LABELS) as (keyof CaseFormValues)[]).flatMap((field) => {
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
	return [...inForm, ...besideChanges(before, after, names), ...annulment(before, after)];
}

/** What a change put into a case, on a line: `Utskriven: 2026-12-03 14:00; Anteckning: Dottern hämtar`. */
export function saidIn(changes: readonly FieldChange[]): string {
	return changes
		.filter(({ after }) => after.length > 0)
		.map(({ label, after }) => `${label}: ${after.join(', ')}`)
		.join('; ');
}

/** What a change did to what stands beside the form. */
function besideChanges(before: Case | null, after: Case, { nameOf }: CaseNames): FieldChange[] {
	const named = (record: Case | null) =>
		record?.responsible ? [nameOf?.(record.responsible) || 'Någon'] : [];
	const reminders = (record: Case | null) =>
		(record?.reminders ?? []).map(({ at, text }) => [at, text].filter(Boolean).join(' '));
	return (
		[
			['responsible', named],
			['reminders', reminders]
		] as const
	).flatMap(([key, textsOf]) => {
		const texts = { before: textsOf(before), after: textsOf(after) };
		const same = JSON.stringify(before?.[key] ?? null) === JSON.stringify(after[key]);
		const empty = texts.before.length + texts.after.length === 0;
		return same || empty ? [] : [{ label: CASE_FIELDS[key].label, ...differing(texts) }];
	});
}

function annulment(before: Case | null, after: Case): FieldChange[] {
	const texts = [before?.annulled, after.annulled].map((one) => (one ? [annulmentWords(one)] : []));
	const [from = [], to = []] = texts;
	return from.join() === to.join() ? [] : [{ label: 'Makulerat', before: from, after: to }];
}

/** Of several things in one field, those that differ; all of them where only the order does. */
function differing(texts: { before: string[]; after: string[] }) {
	const before = texts.before.filter((text) => !texts.after.includes(text));
	const after = texts.after.filter((text) => !texts.before.includes(text));
	return before.length + after.length === 0 ? texts : { before, after };
}
