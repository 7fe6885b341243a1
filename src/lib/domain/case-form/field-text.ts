import { valueOfInput } from '../case/field-values';
import type { ListName, Lists } from '../lists/lists';
import { ROW_LABELS } from './labels';
import { isEmptyRow, type CaseFormValues, type RowGroup } from './values';

/** Names for the codes in a case. */
export interface CaseNames {
	lists: Lists;
	committees: readonly { code: string; name: string; abbreviation: string }[];
	/** What somebody is called by their id; without it nobody is named. */
	nameOf?: (id: string) => string;
}

/** The name of a list value; its code where the list no longer has it. */
export function nameIn(lists: Lists, list: ListName, code: string): string {
	return lists[list].find((item) => item.code === code)?.name ?? code;
}

/** One part of a case form in words, one line for each thing; empty where nothing is filled in. */
export function fieldTexts(
	field: keyof CaseFormValues,
	value: CaseFormValues[keyof CaseFormValues],
	names: CaseNames
): string[] {
	if (typeof value === 'boolean') return [value ? 'Ja' : 'Nej'];
	if (typeof value === 'string') return value === '' ? [] : [wordFor(field, value, names)];
	return value.flatMap((item) => {
		if (typeof item === 'string') return wordFor(field, item, names);
		return isEmptyRow(item) ? [] : rowText(field as RowGroup, item, names);
	});
}

function wordFor(input: string, text: string, { lists, committees }: CaseNames): string {
	if (input === 'committee') return committees.find(({ code }) => code === text)?.name ?? text;
	const meaning = valueOfInput(input)?.meaning;
	if (meaning?.kind === 'list') return nameIn(lists, meaning.list, text);
	return meaning?.kind === 'code' ? (meaning.words[text] ?? text) : text;
}

function rowText(group: RowGroup, row: Readonly<Record<string, string>>, names: CaseNames): string {
	const labels: Readonly<Record<string, string>> = ROW_LABELS[group];
	const typed = Object.entries(row).filter(([, text]) => text.trim() !== '');
	if (group === 'plannedDischarge') return row.at ?? '';
	return typed
		.map(([field, text]) => {
			const input = `${group}.${field}`;
			return valueOfInput(input)?.meaning?.kind === 'code'
				? wordFor(input, text, names)
				: `${(labels[field] ?? field).toLowerCase().replace(/^sip[ -]/, '')} ${text}`;
		})
		.join(', ');
}
