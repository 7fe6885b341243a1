import { committeeValues } from '../../domain/kommun/committee-values';
import { listItemValues } from '../../domain/lists/list-item-values';
import type { ListItem } from '../../domain/lists/lists';
import type { Shown } from '../shown';
import { loadLists } from './read';
import { allCommittees } from './read-kommun';

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

/** A nämnd as its form shows it. */
export function shownCommittee(code: string): Shown {
	return {
		what: 'committee',
		keys: [code],
		texts: async (tx, scope) => {
			const found = (await allCommittees(tx, scope)).find((one) => one.code === code);
			return found ? committeeValues(found) : null;
		}
	};
}
