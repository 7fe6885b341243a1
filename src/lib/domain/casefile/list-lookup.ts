import type { ListItem, ListName, Lists } from '../lists/lists';
import { valueKey } from './value-key';

type Index = Map<string, ListItem[]>;
const indexes = new WeakMap<Lists, Map<ListName, { byCode: Index; byName: Index }>>();

/**
 * The list values that a cell's text may mean: by code, else by Swedish name (domain.md §8).
 * Among values of one name the ones still in use come first, then the latest to end. The
 * lists are indexed once, so that a file of 20 000 rows costs no search per cell.
 */
export function findItems(lists: Lists, list: ListName, text: string): readonly ListItem[] {
	const { byCode, byName } = indexOf(lists, list);
	const key = valueKey(text);
	return byCode.get(key) ?? byName.get(key) ?? [];
}

/** The value a cell's text means; null when the list has none. */
export function findItem(lists: Lists, list: ListName, text: string): ListItem | null {
	return findItems(lists, list, text)[0] ?? null;
}

function indexOf(lists: Lists, list: ListName): { byCode: Index; byName: Index } {
	const known = indexes.get(lists) ?? new Map<ListName, { byCode: Index; byName: Index }>();
	indexes.set(lists, known);
	const index = known.get(list) ?? {
		byCode: group(lists[list], (item) => item.code),
		byName: group(lists[list], (item) => item.name)
	};
	known.set(list, index);
	return index;
}

function group(items: readonly ListItem[], text: (item: ListItem) => string): Index {
	const index: Index = new Map();
	for (const item of [...items].sort(latestFirst)) {
		const key = valueKey(text(item));
		index.set(key, [...(index.get(key) ?? []), item]);
	}
	return index;
}

function latestFirst(a: ListItem, b: ListItem): number {
	const [endA, endB] = [a.validTo ?? '9999-12-31', b.validTo ?? '9999-12-31'];
	return endA === endB ? a.position - b.position : endA < endB ? 1 : -1;
}
