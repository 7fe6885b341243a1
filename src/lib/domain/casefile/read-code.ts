import { conjunction } from '../format/conjunction';
import type { Lists } from '../lists/lists';
import { closestNames } from './closest-names';
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
