import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import { UNKNOWN_GROUP } from '../../domain/facts/dimension';
import { byName } from '../../domain/text/swedish-order';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import type { Scope } from '../scope';
import {
	asNumber,
	idBeyond,
	isBackwards,
	placeIn,
	sortedWhole,
	startOf,
	type ListOrder,
	type Stretch,
	type Turn
} from './sort-order';

/**
 * The order by ward: by the place of its ward among the wards by name, which no index knows, as wards
 * are renamed; each ward is a stretch of its own. The unknown ward comes last, and after it one that is not in the list.
 */
export async function byWard(
	tx: Transaction,
	scope: Scope,
	descending: boolean
): Promise<ListOrder> {
	const { ward } = await loadLists(tx, scope);
	const named = ward.toSorted(byName).map(({ code }) => code);
	const codes = [...(descending ? named.reverse() : named), UNKNOWN_GROUP];
	const by = sql`array_position(${sql.param(codes)}::text[], ${cases.ward})`;
	return {
		by,
		place: placeIn,
		sorted: (columns, turn) => sortedWhole(columns, { value: asNumber, descending: false }, turn),
		walked: (turn) => walkedWards(codes, turn)
	};
}

function walkedWards(codes: readonly string[], turn: Turn): Stretch[] {
	const falls = isBackwards(turn);
	const wards: (SQL | undefined)[] = [
		...codes.map((code) => eq(cases.ward, code)),
		sql`${cases.ward} <> all(${sql.param([...codes])}::text[])`
	];
	const stretch = (within?: SQL, onward?: SQL): Stretch => ({
		within: and(within, onward),
		order: [falls ? desc(cases.id) : asc(cases.id)]
	});
	const from = startOf(turn);
	if (from === null) return wards.map((within) => stretch(within));
	const { value, id } = from;
	const at = value === '' ? codes.length : Math.min(Math.max(Number(value) - 1, 0), codes.length);
	const rest = falls ? wards.slice(0, at).reverse() : wards.slice(at + 1);
	return [
		stretch(wards[at], idBeyond(cases.id, falls, id)),
		...rest.map((within) => stretch(within))
	];
}
