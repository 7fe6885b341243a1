import type { FormPart } from '../case/field-types';
import { CASE_FIELDS } from '../case/fields';
import { ROW_FIELDS, ROW_GROUPS, type CaseFormValues, type Row, type RowGroup } from './values';

/** What each part of the form is called, in the order it stands on screen and in the history. */
export const FIELD_LABELS = Object.fromEntries(
	Object.entries(CASE_FIELDS).flatMap(([name, field]) =>
		field.holds === 'nothing' || field.holds === 'beside' ? [] : [[name, field.label]]
	)
) as Readonly<Record<FormPart, string>>;

/** What the texts of a row are called. */
export const ROW_LABELS = Object.fromEntries(
	ROW_GROUPS.map((group) => [
		group,
		Object.fromEntries(
			Object.entries(CASE_FIELDS[group].texts).map(([text, { label }]) => [text, label])
		)
	])
) as { readonly [Group in RowGroup]: Readonly<Row<Group>> };

/** What an input of the case form is called where it stands alone: `SIP-datum`, `SIP-datum 2`. */
export function nameOfInput(input: string): string {
	const [field = '', row = '0', text = ''] = input.split('.');
	const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = ROW_LABELS;
	const whole = FIELD_LABELS[field as keyof CaseFormValues] ?? field;
	const part = texts[field]?.[text];
	const ordinal = Number(row) > 0 ? ` ${Number(row) + 1}` : '';
	if (part === undefined) return whole;
	const alone = field === 'answers' || field === 'shortStays';
	return alone ? `${whole}${ordinal}, ${part.toLowerCase()}` : `${part}${ordinal}`;
}

/** Where in the form an input stands: a number that grows from its first to its last. */
export function placeOfInput(input: string): number {
	const [field = '', row = '0', text = ''] = input.split('.');
	const parts: Readonly<Record<string, readonly string[]>> = ROW_FIELDS;
	const part = parts[field]?.indexOf(text) ?? 0;
	return (Object.keys(FIELD_LABELS).indexOf(field) * 1000 + Number(row)) * 10 + part;
}
