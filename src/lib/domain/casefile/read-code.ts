import { conjunction } from '../format/conjunction';
import type { ListName, Lists } from '../lists/lists';
import { listOfColumn, type ColumnKey } from './columns';
import { findItem } from './list-lookup';
import type { RowCells } from './row-cells';
import { valueKey } from './value-key';

/** The codes of a fixed set by what a cell may say: the code or its Swedish label. */
function codesByText<Code extends string>(
	labels: Readonly<Record<Code, string>>
): ReadonlyMap<string, Code> {
	const codes = Object.keys(labels) as Code[];
	return new Map([
		...codes.map((code) => [valueKey(labels[code]), code] as const),
		...codes.map((code) => [valueKey(code), code] as const)
	]);
}

/** Reads one of a fixed set of codes; a refusal names `examples`, the codes themselves where there are none. */
export function readFixed<Code extends string>(
	labels: Readonly<Record<Code, string>>,
	examples = Object.keys(labels).join(', ')
): (cells: RowCells, key: ColumnKey) => Code | null | undefined {
	const codes = codesByText(labels);
	return (cells, key) =>
		cells.read(
			key,
			(text) =>
				codes.get(valueKey(text)) ??
				cells.refuse(key, 'unknown-value', `Värdet finns inte. Skriv ${examples}.`)
		);
}

/** One value of the column's list. */
export function readListCode(
	cells: RowCells,
	key: ColumnKey,
	{ lists }: { lists: Lists }
): string | null | undefined {
	return cells.read(key, (text) => codeOf(cells, key, lists, text));
}

/** Several values of the column's list separated by `|`, without repeats, in the cell's order. */
export function readListCodes(
	cells: RowCells,
	key: ColumnKey,
	{ lists }: { lists: Lists }
): string[] | undefined {
	const read = cells.read(key, (text) => {
		const texts = text.split('|').filter((part) => part.trim() !== '');
		const codes = texts.map((part) => codeOf(cells, key, lists, part));
		return codes.includes(undefined)
			? undefined
			: [...new Set(codes.filter((code) => code !== undefined))];
	});
	return read === null ? [] : read;
}

function codeOf(cells: RowCells, key: ColumnKey, lists: Lists, text: string): string | undefined {
	const list = listOfColumn(key);
	const item = findItem(lists, list, text);
	if (item) return item.code;
	const closest = closestNames(lists, list, text).map((name) => `”${name}”`);
	const hint = closest.length > 0 ? ` Närmast är ${conjunction(closest)}.` : '';
	const reason = `”${text.trim()}” finns inte i listan.${hint} Skriv ett värde ur listan eller dess kod.`;
	return cells.refuse(key, 'unknown-value', reason);
}

/** More than this many equally close values are no help. */
const SHOWN = 3;
/** As many first letters tell two forms of a word apart from two words: insats, insatser. */
const STEM = 4;

/**
 * Names of the list values that share the most words with a text that names none, those that
 * share equally many in the list's order. Empty where no word is shared, or by too many values
 * alike. A word counts 2, another form of it 1.
 */
export function closestNames(lists: Lists, list: ListName, text: string): string[] {
	const typed = wordsOf(text);
	const scored = lists[list]
		.map(({ name }) => ({ name, score: likeness(typed, wordsOf(name)) }))
		.filter(({ score }) => score > 0);
	const best = Math.max(...scored.map(({ score }) => score));
	const closest = scored.filter(({ score }) => score === best).map(({ name }) => name);
	return closest.length > SHOWN ? [] : closest;
}

function wordsOf(text: string): string[] {
	return valueKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function likeness(typed: readonly string[], words: readonly string[]): number {
	const of = (word: string): number => {
		if (words.includes(word)) return 2;
		const stem = word.slice(0, STEM);
		return stem.length === STEM && words.some((other) => other.startsWith(stem)) ? 1 : 0;
	};
	return typed.reduce((sum, word) => sum + of(word), 0);
}
