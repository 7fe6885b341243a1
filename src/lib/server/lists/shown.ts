import { listItemValues } from '../../domain/lists/list-item-values';
import type { ListItem } from '../../domain/lists/lists';
import type { Shown } from '../shown';
import { loadLists } from './read';

/** A list value as its form shows it. */
export function shownListItem({ list, code }: Pick<ListItem, 'list' | 'code'>): Shown {
	return {
		what: 'list-item',
		keys: [`${list}/${code}`],
		texts: async (tx, scope) => {
			const item = (await loadLists(tx, scope))[list].find((candidate) => candidate.code === code);
			return item ? listItemValues(item) : null;
		}
	};
}
