import { z } from 'zod';
import { isLocalDate } from '../calendar/moment';
import { isPlausibleValidity } from '../period/bounds';
import { containsPersonnummer } from '../personnummer/personnummer';
import { asStored } from './as-stored';
import type { FieldProblem, Outcome } from './field-problem';

/**
 * The pieces that form posts are described with. A browser sends every field as text, an
 * untouched one as '' and an unticked box not at all; each piece reads that and answers in
 * Swedish. The same schemas judge a form with and without JavaScript.
 */
const sent = z.string('Skriv text i fältet.').overwrite(asStored).default('');

/** A text that must be given, at most `longest` characters, and no personnummer in it. */
export function requiredText(missing: string, longest = 100) {
	return sent.pipe(written(longest).min(1, missing));
}

/** A text that need not be given; '' without one. */
export function optionalText(longest = 100) {
	return sent.pipe(written(longest));
}

function written(longest: number) {
	return z
		.string()
		.max(longest, `Skriv högst ${longest} tecken.`)
		.refine((text) => !containsPersonnummer(text), {
			message: 'Texten innehåller ett personnummer. Ta bort det. Skriv inga personuppgifter.',
			abort: true
		});
}

const YEAR_SLIP = 'Kontrollera årtalet.';

/** A date `ÅÅÅÅ-MM-DD` in a year that can be meant, or nothing (null). */
export const optionalDate = sent
	.refine((text) => text === '' || isLocalDate(text), 'Skriv datumet som ÅÅÅÅ-MM-DD.')
	.refine((text) => !isLocalDate(text) || isPlausibleValidity(text), YEAR_SLIP)
	.transform((text) => (text === '' ? null : text));

/** Such a date that must be given. */
export const requiredDate = sent
	.refine(isLocalDate, 'Skriv ett datum som ÅÅÅÅ-MM-DD.')
	.refine((text) => !isLocalDate(text) || isPlausibleValidity(text), YEAR_SLIP);

/** One of the given codes, or nothing (null). */
export function optionalChoice<Code extends string>(codes: readonly Code[]) {
	return sent
		.refine((text) => text === '' || isOneOf(text, codes), 'Välj ett av alternativen.')
		.transform((text): Code | null => (isOneOf(text, codes) ? text : null));
}

/** One of the given codes. */
export function requiredChoice<Code extends string>(codes: readonly Code[], missing: string) {
	return sent.pipe(z.enum(codes as readonly [Code, ...Code[]], missing));
}

/** A ticked box. */
export const checkbox = z
	.string()
	.optional()
	.transform((value) => value === 'on');

/** A number with decimal comma or point, spaces between thousands allowed; '' is null. */
export const optionalDecimal = sent.transform((text, context) => {
	if (text === '') return null;
	const value = parseDecimal(text);
	if (value === null) {
		context.addIssue({ code: 'custom', message: 'Skriv ett tal, till exempel 1,5.' });
		return z.NEVER;
	}
	return value;
});

/** A whole number from `least` to `most`; '' is null. */
export function optionalWhole(least: number, most: number) {
	const message = `Skriv ett heltal mellan ${least} och ${most}.`;
	return optionalDecimal.refine(
		(value) => value === null || (Number.isInteger(value) && value >= least && value <= most),
		message
	);
}

/** A whole number from `least` to `most` that must be given. */
export function requiredWhole(least: number, most: number) {
	return optionalWhole(least, most).transform((value, context) => {
		if (value !== null) return value;
		context.addIssue({
			code: 'custom',
			message: `Skriv ett heltal mellan ${least} och ${most}.`
		});
		return z.NEVER;
	});
}

/** Reads a number as people write it in Swedish: `1 234,5`, `0.5`, `−3`. Null if it is none. */
export function parseDecimal(text: string): number | null {
	const plain = text
		.replace(/[\s\u00a0\u202f]/g, '')
		.replace('−', '-')
		.replace(',', '.');
	return /^-?\d{1,12}(\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}

/** Judges a posted form: the typed value, or each field's first problem. */
export function readForm<Schema extends z.ZodType>(
	schema: Schema,
	form: FormData
): Outcome<z.output<Schema>> {
	return readFields(schema, Object.fromEntries(form));
}

/** Judges the fields of a form that were gathered already, e.g. the several boxes of one name. */
export function readFields<Schema extends z.ZodType>(
	schema: Schema,
	fields: Readonly<Record<string, unknown>>
): Outcome<z.output<Schema>> {
	const result = schema.safeParse(fields);
	if (result.success) return { ok: true, value: result.data };
	return { ok: false, problems: problemsOf(result.error.issues) };
}

function problemsOf(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
	const first = new Map<string, FieldProblem>();
	for (const issue of issues) {
		const field = String(issue.path[0] ?? '');
		if (!first.has(field)) first.set(field, { field, message: issue.message });
	}
	return [...first.values()];
}

function isOneOf<Code extends string>(text: string, codes: readonly Code[]): text is Code {
	return (codes as readonly string[]).includes(text);
}

/** A form that is only a button. */
export const emptySchema = z.object({});
