import type { ListItem } from './lists';

/** What a value has been called once it is called `name`: not what it is called now. */
export function formerNamesAfter(
	item: Pick<ListItem, 'name' | 'formerNames'>,
	name: string
): string[] {
	return [...new Set([...item.formerNames, item.name])].filter((former) => former !== name);
}
