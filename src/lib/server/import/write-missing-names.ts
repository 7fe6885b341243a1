import type { ListItem, Lists } from '../../domain/lists/lists';
import type { Transaction } from '../database/transaction';
import { addListItem, deleteListItem } from '../lists/write';
import type { Scope } from '../scope';
import type { MissingName } from './summary';

/**
 * Adds names to their lists; a ward whose row names no hospital goes to the only one there is.
 * A name that a list does not take is passed over: its rows stay refused and say why.
 */
export async function addMissingNames(
	tx: Transaction,
	scope: Scope,
	names: readonly MissingName[],
	lists: Lists
): Promise<ListItem[]> {
	const only = lists.hospital.length === 1 ? (lists.hospital[0]?.code ?? null) : null;
	const added: ListItem[] = [];
	for (const { list, name, hospital } of names) {
		const outcome = await addListItem(tx, scope, list, {
			name: name.trim(),
			hospital: list === 'ward' ? (hospital ?? only) : null,
			owner: null,
			validFrom: null,
			validTo: null
		});
		if (outcome.ok) added.push(outcome.value);
	}
	return added;
}

/** Takes away names that were added for an import which then came to nothing. */
export async function removeAddedNames(
	tx: Transaction,
	scope: Scope,
	added: readonly ListItem[]
): Promise<void> {
	// A name somebody has begun to use meanwhile is refused here, and stays.
	for (const item of added) await deleteListItem(tx, scope, item);
}
