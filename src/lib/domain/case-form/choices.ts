import { LOG_MAX } from '../case/case';
import { parseJson } from '../form/parse-json';
import { sameValue, type FieldValue, type FormConflict } from './merge';
import {
	BOX_FIELDS,
	CHOICE_FIELDS,
	ROW_FIELDS,
	ROW_GROUPS,
	TEXT_FIELDS,
	type CaseFormValues
} from './values';

/** Name of the hidden inputs that carry what is to be chosen. */
export const CONFLICT_INPUT = 'konflikt';

/** Mine, theirs or both, as the radio buttons of a conflict say it. */
export type Choice = 'mitt' | 'deras' | 'båda';

/** Name of the radio buttons of one conflict. */
export function choiceName(field: keyof CaseFormValues): string {
	return `val.${field}`;
}

/** A conflict as it travels with the form, so that the choice can be made of what was shown. */
export function postedConflict(conflict: FormConflict): string {
	return JSON.stringify(conflict);
}

/**
 * Makes the choices that were posted with a form that met a clash. A field that was written anew
 * after the clash stands as it was written. `undecided` are those with neither: they must be asked
 * again, since nothing may win in silence.
 */
export function applyChoices(
	values: CaseFormValues,
	posted: FormData
): { values: CaseFormValues; undecided: FormConflict[] } {
	const undecided: FormConflict[] = [];
	const chosen: Partial<Record<keyof CaseFormValues, FieldValue>> = {};
	for (const text of posted.getAll(CONFLICT_INPUT)) {
		const conflict = typeof text === 'string' ? readConflict(text) : null;
		if (conflict === null) continue;
		const { field, mine, theirs, both } = conflict;
		const choice = posted.get(choiceName(field));
		// Where a script runs, what is chosen stands in the form already.
		if (!sameValue(values[field], mine)) continue;
		if (choice === ('deras' satisfies Choice)) chosen[field] = theirs;
		else if (choice === ('båda' satisfies Choice) && both !== undefined) chosen[field] = both;
		else if (choice !== ('mitt' satisfies Choice)) undecided.push(conflict);
	}
	return { values: { ...values, ...chosen } as CaseFormValues, undecided };
}

/** Null for what this form never sent. */
function readConflict(text: string): FormConflict | null {
	const read = parseJson(text);
	if (typeof read !== 'object' || read === null) return null;
	const { field, mine, theirs, both } = read as Record<string, unknown>;
	const fields = [...TEXT_FIELDS, ...CHOICE_FIELDS, ...ROW_GROUPS, ...BOX_FIELDS];
	const known = fields.find((one) => one === field);
	if (known === undefined || !fits(known, mine) || !fits(known, theirs)) return null;
	return { field: known, mine, theirs, ...(fits(known, both) && { both }) };
}

function fits(field: keyof CaseFormValues, value: unknown): value is FieldValue {
	if (BOX_FIELDS.some((one) => one === field)) return typeof value === 'boolean';
	if (TEXT_FIELDS.some((one) => one === field)) return typeof value === 'string';
	if (!Array.isArray(value) || value.length > LOG_MAX) return false;
	const group = ROW_GROUPS.find((one) => one === field);
	if (!group) return value.every((item) => typeof item === 'string');
	const texts: readonly string[] = ROW_FIELDS[group];
	return value.every(
		(row: unknown) =>
			typeof row === 'object' &&
			row !== null &&
			Object.keys(row).length === texts.length &&
			texts.every((name) => typeof (row as Record<string, unknown>)[name] === 'string')
	);
}
