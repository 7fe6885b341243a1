import { asc, eq } from 'drizzle-orm';
import { swedishOrder } from '../../domain/text/swedish-order';
import { committee, kommun, region } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

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

/** The scope's kommun, its region and all its committees. */
export async function loadKommun(tx: Transaction, scope: Scope) {
	const [own] = await tx
		.select({ code: kommun.code, name: kommun.name, region: region.name })
		.from(kommun)
		.innerJoin(region, eq(region.code, kommun.region))
		.where(eq(kommun.code, scope.kommun));
	if (!own) throw new Error(`Kommunen ${scope.kommun} finns inte i installationen.`);
	return { ...own, committees: await allCommittees(tx, scope) };
}

/** The scope's region and the kommuner in it, by name: no secrets. */
export async function loadRegion(tx: Transaction, scope: Scope) {
	const [own] = await tx
		.select({ code: region.code, name: region.name })
		.from(region)
		.where(eq(region.code, scope.region));
	if (!own) throw new Error(`Regionen ${scope.region} finns inte i installationen.`);
	const kommuner = await tx
		.select({ code: kommun.code, name: kommun.name })
		.from(kommun)
		.where(eq(kommun.region, scope.region));
	return { ...own, kommuner: kommuner.sort((a, b) => swedishOrder(a.name, b.name)) };
}
