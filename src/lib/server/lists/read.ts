import { eq } from 'drizzle-orm';
import { LIST_NAMES, type ListItem, type ListName, type Lists } from '../../domain/lists/lists';
import { byPlace } from '../../domain/text/swedish-order';
import { kommun, listItem } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** All lists of the region the scope's kommun belongs to, ended values included, in list order. */
export async function loadLists(tx: Transaction, scope: Scope): Promise<Lists> {
	const rows = await tx
		.select({ item: listItem })
		.from(listItem)
		.innerJoin(kommun, eq(kommun.region, listItem.region))
		.where(eq(kommun.code, scope.kommun));
	const lists = Object.fromEntries(LIST_NAMES.map((name) => [name, [] as ListItem[]])) as Record<
		ListName,
		ListItem[]
	>;
	for (const { item } of rows.sort((one, other) => byPlace(one.item, other.item))) {
		lists[item.list].push({
			list: item.list,
			code: item.code,
			name: item.name,
			formerNames: item.formerNames,
			hospital: item.hospital,
			owner: item.owner,
			position: item.position,
			validFrom: item.validFrom,
			validTo: item.validTo
		});
	}
	return lists;
}
