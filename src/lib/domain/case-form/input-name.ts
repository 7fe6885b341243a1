import { FIELD_LABELS, ROW_LABELS } from './labels';
import { ROW_FIELDS, type CaseFormValues } from './values';

const FIELDS: readonly string[] = Object.keys(FIELD_LABELS);

/** What an input of the case form is called where it stands alone: `SIP datum`, `SIP datum 2`. */
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
	return (FIELDS.indexOf(field) * 1000 + Number(row)) * 10 + part;
}
