import { conjunction } from '../format/conjunction';
import { closestItems } from './closest-items';
import { listOfColumn, type ColumnKey } from './columns';
import { findItem } from './list-lookup';
import type { RowCells, RowContext } from './row-cells';
import { codeBeginning, savedKey, shortItem } from './value-mapping';
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

/**
 * Reads one of a fixed set of codes; a refusal names `examples`, the codes themselves where there are
 * none. `initials`: the beginning of a word is enough in a file too.
 */
export function readFixed<Code extends string>(
	labels: Readonly<Record<Code, string>>,
	{ examples = Object.keys(labels).join(', '), initials = false } = {}
): (cells: RowCells, key: ColumnKey, context: RowContext) => Code | null | undefined {
	const codes = codesByText(labels);
	return (cells, key, context) =>
		cells.read(key, (text) => {
			const whole = codes.get(valueKey(text));
			if (whole !== undefined) return whole;
			const saved = context.values?.get(savedKey(key, text));
			const mapped = saved && codes.get(valueKey(saved.code));
			if (mapped !== undefined) {
				cells.tell(key, { written: text, read: labels[mapped], how: 'mapped', saved });
				return mapped;
			}
			const begun = initials || context.short ? codeBeginning(labels, text) : null;
			if (begun !== null) {
				cells.tell(key, { written: text, read: labels[begun], how: 'short' });
				return begun;
			}
			return cells.refuseUnknown(key, text, `Värdet finns inte. Skriv ${examples}.`);
		});
}

/** One value of the column's list. */
export function readListCode(
	cells: RowCells,
	key: ColumnKey,
	context: RowContext
): string | null | undefined {
	return cells.read(key, (text) => codeOf(cells, key, context, text));
}

/** Several values of the column's list separated by `|`, without repeats, in the cell's order. */
export function readListCodes(
	cells: RowCells,
	key: ColumnKey,
	context: RowContext
): string[] | undefined {
	const read = cells.read(key, (text) => {
		const texts = text.split('|').filter((part) => part.trim() !== '');
		const codes = texts.map((part) => codeOf(cells, key, context, part));
		return codes.includes(undefined)
			? undefined
			: [...new Set(codes.filter((code) => code !== undefined))];
	});
	return read === null ? [] : read;
}

function codeOf(
	cells: RowCells,
	key: ColumnKey,
	context: RowContext,
	text: string
): string | undefined {
	const list = listOfColumn(key);
	const item = findItem(context.lists, list, text) ?? otherItem(cells, key, context, text);
	if (item) return item.code;
	const closest = closestItems(context.lists, list, text).map(({ name }) => `”${name}”`);
	const hint = closest.length > 0 ? ` Närmast är ${conjunction(closest)}.` : '';
	const reason = `”${text.trim()}” finns inte i listan.${hint} Skriv ett värde ur listan eller dess kod, eller koppla det en gång för alla.`;
	return cells.refuseUnknown(key, text, reason);
}

/**
 * The value of the column's list that a text means though it is neither its code nor its name: what
 * somebody has said, or a short form where those are read. It is told of.
 */
export function otherItem(
	cells: RowCells,
	key: ColumnKey,
	{ lists, values, short, now }: RowContext,
	text: string
) {
	const list = listOfColumn(key);
	const saved = values?.get(savedKey(key, text));
	const mapped = saved && lists[list].find(({ code }) => code === saved.code);
	if (mapped) {
		cells.tell(key, { written: text, read: mapped.name, how: 'mapped', saved });
		return mapped;
	}
	const meant = short ? shortItem({ lists, list }, text, now.slice(0, 10)) : null;
	if (meant) cells.tell(key, { written: text, read: meant.name, how: 'short' });
	return meant;
}
