import { asc, eq } from 'drizzle-orm';
import { LIST_NAMES, type ListItem, type ListName, type Lists } from '../../domain/lists/lists';
import { byPlace } from '../../domain/text/swedish-order';
import type { Scope } from '../access/scope';
import { committee, kommun, listItem } from '../database/schema';
import type { Transaction } from '../database/transaction';

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

/** A nämnd of the scope's kommun. */
export interface Committee {
	code: string;
	/** What files call it, e.g. `ÄN`. */
	abbreviation: string;
	name: string;
	/** Youngest age it is for. */
	fromAge: number;
}

/** The committees whose cases the scope may touch, in their order. */
export async function committeesOf(tx: Transaction, scope: Scope): Promise<Committee[]> {
	const all = await allCommittees(tx, scope);
	return all.filter((row) => scope.committees.includes(row.code));
}

/** Every committee of the scope's kommun, in the kommun's order: their names are no secret. */
export function allCommittees(tx: Transaction, scope: Scope): Promise<Committee[]> {
	return tx
		.select({
			code: committee.code,
			abbreviation: committee.abbreviation,
			name: committee.name,
			fromAge: committee.fromAge
		})
		.from(committee)
		.where(eq(committee.kommun, scope.kommun))
		.orderBy(asc(committee.position));
}
