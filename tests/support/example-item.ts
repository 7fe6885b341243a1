import type { ListItem, ListName } from '../../src/lib/domain/lists/lists';

/** A list value that is named by its code and always valid, but for the facts a test gives. */
export function exampleItem(list: ListName, code: string, facts: Partial<ListItem> = {}): ListItem {
	return {
		list,
		code,
		name: code,
		formerNames: [],
		hospital: null,
		owner: null,
		position: 0,
		validFrom: null,
		validTo: null,
		...facts
	};
}
