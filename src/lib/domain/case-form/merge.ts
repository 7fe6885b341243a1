import type { CaseFormValues } from './values';

/** A part of the form that both changed: what the other person's change made of it. */
export interface FormConflict {
	field: keyof CaseFormValues;
	theirs: CaseFormValues[keyof CaseFormValues];
}

/**
 * Brings together what two people did to the same case, field by field (a group of rows is
 * one field). `loaded` is what both started from. A field that only one changed gets that
 * change; one that both changed differently keeps what is being typed (`mine`), and is
 * reported.
 */
export function mergeForms(versions: {
	loaded: CaseFormValues;
	mine: CaseFormValues;
	theirs: CaseFormValues;
}): { values: CaseFormValues; taken: (keyof CaseFormValues)[]; conflicts: FormConflict[] } {
	const { loaded, mine, theirs } = versions;
	const taken: (keyof CaseFormValues)[] = [];
	const conflicts: FormConflict[] = [];
	const fields = Object.keys(mine) as (keyof CaseFormValues)[];
	const merged = fields.map((field) => {
		const theyChanged = !same(loaded[field], theirs[field]);
		if (!theyChanged || same(mine[field], theirs[field])) return [field, mine[field]];
		if (same(loaded[field], mine[field])) {
			taken.push(field);
			return [field, theirs[field]];
		}
		conflicts.push({ field, theirs: theirs[field] });
		return [field, mine[field]];
	});
	return { values: Object.fromEntries(merged) as CaseFormValues, taken, conflicts };
}

type FieldValue = CaseFormValues[keyof CaseFormValues];

/** Trailing empty rows and the order of ticked boxes are no difference. */
function same(a: FieldValue, b: FieldValue): boolean {
	return comparable(a) === comparable(b);
}

function comparable(value: FieldValue): string {
	if (!Array.isArray(value)) return String(value).trim();
	const ticked = value.filter((item) => typeof item === 'string').toSorted();
	const rows = value
		.filter((item) => typeof item !== 'string')
		.map((row) => Object.values<string>(row).map((text) => text.trim()))
		.filter((texts) => texts.some((text) => text !== ''));
	return JSON.stringify([ticked, rows]);
}
