import { and, sql, type SQL } from 'drizzle-orm';
import type { CaseSort } from '../../domain/case-list/address';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { MOST_NAMED } from './max-counted';
import { byWard } from './read-ward-order';
import { byColumn, isBackwards, type ListOrder, type Turn } from './sort-order';

/** A case of a page, with its place in the order of the list. */
export interface Placed {
	id: string;
	place: string;
}

/** Which page, and in which order. */
interface WantedPage extends Turn {
	sort: CaseSort;
	descending: boolean;
	/** From 1; counted in where there is no place to begin at. */
	page: number;
	pageSize: number;
}

/** How many are passed over, and how many are taken. */
interface Part {
	skip: number;
	take: number;
}

/**
 * The cases of a page of the list in their order, of those that `where` lets through. Few are sorted,
 * whatever finds them; among more than are counted one index is walked until the page is full.
 */
export async function loadPlaces(
	tx: Transaction,
	scope: Scope,
	{ where, few, query }: { where: SQL | undefined; few: boolean; query: WantedPage }
): Promise<Placed[]> {
	const { sort, descending, page, pageSize, after, before } = query;
	const order = sort === 'ward' ? await byWard(tx, scope, descending) : byColumn(sort, descending);
	const turn = { after, before };
	const part = { skip: after || before ? 0 : (page - 1) * pageSize, take: pageSize };
	const placed = few
		? await sortFew(tx, { where, order, turn, part })
		: await walkMany(tx, { where, order, turn, part });
	return isBackwards(turn) ? placed.toReversed() : placed;
}

interface Ordered {
	where: SQL | undefined;
	order: ListOrder;
	turn: Turn;
	part: Part;
}

/** The limit keeps the database from looking for them along the order, where few may be far between. */
function sortFew(tx: Transaction, { where, order, turn, part }: Ordered): Promise<Placed[]> {
	const few = tx
		.select({ id: cases.id, by: sql`${order.by}`.as('by') })
		.from(cases)
		.where(where)
		.limit(MOST_NAMED)
		.as('few');
	const stretch = order.sorted(few, turn);
	return tx
		.select({ id: few.id, place: order.place(few) })
		.from(few)
		.where(stretch.within)
		.orderBy(...stretch.order)
		.limit(part.take)
		.offset(part.skip);
}

async function walkMany(tx: Transaction, { where, order, turn, part }: Ordered): Promise<Placed[]> {
	const placed: Placed[] = [];
	let { skip } = part;
	for (const { within, order: sorted } of order.walked(turn)) {
		const condition = and(where, within);
		const found = await tx
			.select({ id: cases.id, place: order.place({ by: order.by, id: cases.id }) })
			.from(cases)
			.where(condition)
			.orderBy(...sorted)
			.limit(part.take - placed.length)
			.offset(skip);
		placed.push(...found);
		if (placed.length === part.take) break;
		if (found.length > 0) skip = 0;
		else if (skip > 0) skip -= await countUpTo(tx, condition, skip);
	}
	return placed;
}

/** How many cases a condition lets through; counting stops at `most`. */
export function countUpTo(tx: Transaction, where: SQL | undefined, most: number): Promise<number> {
	const counted = tx.select({ id: cases.id }).from(cases).where(where).limit(most);
	return tx.$count(counted.as('counted'));
}
