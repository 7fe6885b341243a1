import type { LocalDate, Moment } from '../calendar/moment';
import type { ListItem, Lists } from '../lists/lists';
import { isCurrent } from '../lists/current';
import { itemOfPaperCode } from '../lists/paper-code';
import { onlyMatch } from '../type-ahead/rank';
import { COLUMNS, valueOfColumn, type ColumnKey } from './columns';
import { closestItems } from './closest-items';
import { valueKey } from './value-key';

/** Longest text that can be said to mean a value. */
export const WRITTEN_MAX = 100;

/** A text that is no value of ours, and what somebody has said that it means in a column. */
export interface SavedValue {
	column: ColumnKey;
	/** As it was written the first time. */
	written: string;
	/** The list value or the fixed code that is meant. */
	code: string;
	/** Who said so and when. */
	by: string;
	at: Moment;
}

/** What kommunens files say instead of our values, by {@link savedKey}. */
export type SavedValues = ReadonlyMap<string, SavedValue>;

/** Indexes them by column and text. */
export function savedValues(values: readonly SavedValue[]): SavedValues {
	return new Map(values.map((value) => [savedKey(value.column, value.written), value]));
}

/** What a saved text is found by. */
export function savedKey(column: ColumnKey, written: string): string {
	return `${column}\n${valueKey(written)}`;
}

/** A value that a text in a column can mean. */
interface Meant {
	code: string;
	name: string;
}

/** The values a column's cells can be, in their order; null for a column of anything else. */
export function meaningsOf(column: ColumnKey, lists: Lists, day: LocalDate): Meant[] | null {
	const meaning = valueOfColumn(column)?.meaning;
	if (meaning?.kind === 'list') return lists[meaning.list].filter((item) => isCurrent(item, day));
	if (meaning?.kind !== 'code') return null;
	return Object.entries(meaning.words).map(([code, name]) => ({ code, name }));
}

/** The columns whose texts can be said to mean a value. */
export const VALUE_COLUMNS = COLUMNS.filter(({ key }) => {
	const kind = valueOfColumn(key)?.meaning?.kind;
	return kind === 'list' || kind === 'code';
});

/** What a code of a column is called; the code itself where it is no longer there. */
export function meantWords(column: ColumnKey, code: string, lists: Lists): string {
	const meaning = valueOfColumn(column)?.meaning;
	if (meaning?.kind === 'code') return meaning.words[code] ?? code;
	if (meaning?.kind !== 'list') return code;
	return lists[meaning.list].find((item) => item.code === code)?.name ?? code;
}

/**
 * The value of a list that a short text means, as in the boxes of the form: what the paper form calls
 * it, or the beginnings of its words, where no other value matches as well.
 */
export function shortItem(
	items: { lists: Lists; list: ListItem['list'] },
	text: string,
	day: LocalDate
): ListItem | null {
	const printed = itemOfPaperCode(items.lists, items.list, text, day);
	if (printed) return printed;
	const candidates = items.lists[items.list]
		.filter((item) => isCurrent(item, day))
		.map((item) => ({
			...{ item, value: item.code, name: item.name },
			otherNames: [...item.formerNames, item.code]
		}));
	return onlyMatch(candidates, text)?.item ?? null;
}

/** The code of the value that an unknown text most likely means; null where nothing is likely. */
export function likelyCode(
	column: ColumnKey,
	text: string,
	lists: Lists,
	day: LocalDate
): string | null {
	const meaning = valueOfColumn(column)?.meaning;
	if (meaning?.kind === 'code') return codeBeginning(meaning.words, text);
	if (meaning?.kind !== 'list') return null;
	const short = shortItem({ lists, list: meaning.list }, text, day);
	if (short) return short.code;
	const [closest, ...others] = closestItems(lists, meaning.list, text);
	return closest && others.length === 0 ? closest.code : null;
}

/** The only code of a fixed set whose word begins so; null where none or several do. */
export function codeBeginning<Code extends string>(
	words: Readonly<Record<Code, string>>,
	text: string
): Code | null {
	const typed = valueKey(text).replace(/\.$/, '');
	const codes = (Object.keys(words) as Code[]).filter((code) =>
		valueKey(words[code]).startsWith(typed)
	);
	return typed !== '' && codes.length === 1 ? (codes[0] ?? null) : null;
}
