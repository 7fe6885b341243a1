import type { ListItem, ListName, Lists } from '../lists/lists';
import { valueKey } from './value-key';

type Index = Map<string, ListItem[]>;
/** By code, by name, by former name: the order in which a text is looked for. */
type Indexes = readonly Index[];
const indexesOf = new WeakMap<Lists, Map<ListName, Indexes>>();

/**
 * The list values that a cell's text may mean: by code, else by Swedish name (domain.md §8),
 * else by a name that a value had before, since old files say so. Among values of one name
 * the ones still in use come first, then the latest to end. The lists are indexed once, so that
 * a file of 20 000 rows costs no search per cell.
 */
export function findItems(lists: Lists, list: ListName, text: string): readonly ListItem[] {
	const key = valueKey(text);
	for (const index of indexed(lists, list)) {
		const found = index.get(key);
		if (found) return found;
	}
	return [];
}

/** The value a cell's text means; null when the list has none. */
export function findItem(lists: Lists, list: ListName, text: string): ListItem | null {
	return findItems(lists, list, text)[0] ?? null;
}

function indexed(lists: Lists, list: ListName): Indexes {
	const known = indexesOf.get(lists) ?? new Map<ListName, Indexes>();
	indexesOf.set(lists, known);
	const indexes = known.get(list) ?? [
		group(lists[list], ({ code }) => [code]),
		group(lists[list], ({ name }) => [name]),
		group(lists[list], ({ formerNames }) => formerNames)
	];
	known.set(list, indexes);
	return indexes;
}

function group(items: readonly ListItem[], texts: (item: ListItem) => readonly string[]): Index {
	const index: Index = new Map();
	for (const item of [...items].sort(latestFirst)) {
		for (const key of new Set(texts(item).map(valueKey))) {
			index.set(key, [...(index.get(key) ?? []), item]);
		}
	}
	return index;
}

function latestFirst(a: ListItem, b: ListItem): number {
	const [endA, endB] = [a.validTo ?? '9999-12-31', b.validTo ?? '9999-12-31'];
	return endA === endB ? a.position - b.position : endA < endB ? 1 : -1;
}
