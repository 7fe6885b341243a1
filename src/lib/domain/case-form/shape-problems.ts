import { NOTE_MAX, NUMBER_MAX, type Case } from '../case/case';
import { caseSchema } from '../case/case-schema';
import type { FormProblem } from './form-reader';

const MESSAGES: Readonly<Record<string, string>> = {
	number: `Skriv ärendenumret på en rad med högst ${NUMBER_MAX} tecken.`,
	note: `Skriv högst ${NOTE_MAX} tecken.`
};

/**
 * What in a case read from a form is not of a case's shape: too long a text, or something no
 * browser would send. The rules say better what is merely missing.
 */
export function shapeProblems(record: Case): FormProblem[] {
	const { error } = caseSchema.safeParse(record);
	const fields = new Set(error?.issues.map(({ path }) => inputAt(String(path[0] ?? 'number'))));
	return [...fields].map((field) => ({
		field,
		message: MESSAGES[field] ?? 'Värdet går inte att spara. Rätta det och försök igen.'
	}));
}

/** The input for what of a case is called otherwise. */
function inputAt(key: string): string {
	return key === 'notes' ? 'note' : key === 'remindedAt' ? 'reminders' : key;
}
