import { asStored } from './as-stored';
import { parseJson } from './parse-json';

/** What fields hold, by their names; a box that is not ticked, and an empty field, may be missing. */
export type FieldTexts<Name extends string = string> = Readonly<Partial<Record<Name, string>>>;

/** The hidden field that tells what a form held when it was opened. */
export const OPENED = '_opened';

/** A field that somebody else has changed since the form was opened; '' for empty. */
export interface ChangedField {
	field: string;
	before: string;
	after: string;
	/** What was typed instead; null where the field was left as it was opened. */
	typed: string | null;
}

/** The same, in words. */
export interface ChangedLine {
	label: string;
	before: string;
	after: string;
	typed: string | null;
}

/** Why a form that was opened before somebody else's change is not saved. */
export interface Meanwhile {
	/** Who made the last change, and when in words; null where the log does not tell. */
	by: string | null;
	at: string | null;
	changes: readonly ChangedLine[];
	/**
	 * What the form is to hold now: what was typed, what others made of the fields that were left, and
	 * what is stored as what it was opened with, so that it can be sent again.
	 */
	values: Readonly<Record<string, string>>;
}

/** What is sent as what a form held when it was opened. */
export function openedText(texts: FieldTexts): string {
	return JSON.stringify(texts);
}

/** What a form held when it was opened; null for one that does not tell. */
export function readOpened(typed: FieldTexts): FieldTexts | null {
	const told = parseJson(typed[OPENED] ?? '');
	if (typeof told !== 'object' || told === null || Array.isArray(told)) return null;
	return Object.fromEntries(
		Object.entries(told).filter((field): field is [string, string] => typeof field[1] === 'string')
	);
}

/** The fields that hold something else now than when the form was opened. */
export function changedFields(
	opened: FieldTexts,
	{ stored, typed }: { stored: FieldTexts; typed: FieldTexts }
): ChangedField[] {
	const fields = [...new Set([...Object.keys(opened), ...Object.keys(stored)])];
	return fields.flatMap((field) => {
		const [before, after, now] = [opened, stored, typed].map((texts) => texts[field] ?? '');
		if (before === undefined || after === undefined || now === undefined) return [];
		const [opening, kept, posted] = [before, after, now].map(asStored);
		if (opening === kept) return [];
		return [{ field, before, after, typed: posted === opening || posted === kept ? null : now }];
	});
}

/** What was typed, with what others made of the fields that were left as they were opened. */
export function joinedTexts(
	typed: Readonly<Record<string, string>>,
	stored: FieldTexts,
	changed: readonly ChangedField[]
): Record<string, string> {
	const joined: Record<string, string> = { ...typed, [OPENED]: openedText(stored) };
	for (const { field, after, typed: own } of changed) {
		if (own !== null) continue;
		if (after === '') delete joined[field];
		else joined[field] = after;
	}
	return joined;
}
