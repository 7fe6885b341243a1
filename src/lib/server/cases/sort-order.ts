import { asc, desc, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { CaseSort } from '../../domain/case-list/address';
import { placeParts } from '../../domain/case-list/place';
import { byName } from '../../domain/text/swedish-order';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import type { Scope } from '../scope';
import { byNumber } from './number-order';

/** What the list is sorted by, and of which type, for what is compared with it. */
interface Sorted {
	by: AnyPgColumn | SQL;
	/** The value of a place, as it is compared with. */
	value: (text: string) => SQL;
	/** Never empty, with an index that ends with the id. */
	indexed?: true;
}

const asText = (text: string) => sql`${text}::text`;
const asNumber = (text: string) => sql`${text}::int`;
/** Milliseconds since 1970, which is as fine as a change is timed. */
const asInstant = (text: string) => sql`to_timestamp(${text}::bigint / 1000.0)`;

const SORTED: Record<Exclude<CaseSort, 'ward'>, Sorted> = {
	number: { by: byNumber, value: (text) => sql`${text}::text collate "C"` },
	admitted: { by: cases.admitted, value: asText, indexed: true },
	ready: { by: cases.ready, value: asText },
	discharged: { by: cases.discharged, value: asText },
	days: { by: cases.days, value: asNumber },
	updated: { by: cases.updatedAt, value: asInstant, indexed: true }
};

/**
 * The order of the list. What is empty comes last; equals by id. A page begins after, or ends before,
 * a case's place in the order: so it stays when others are saved meanwhile, and costs the same however
 * far into the list it is.
 */
export async function orderOf(
	tx: Transaction,
	scope: Scope,
	{ sort, descending }: { sort: CaseSort; descending: boolean }
) {
	const sorted = sort === 'ward' ? await byWard(tx, scope) : SORTED[sort];
	const { by, indexed } = sorted;
	const written = sort === 'updated' ? sql`(extract(epoch from ${by}) * 1000)::bigint` : by;
	// Where nothing is empty an index is read from its end: told where the empty come, or to go the
	// other way by id, the database would sort every case for each page.
	const idFalls = indexed === true && descending;
	return {
		/** A case's place, to begin after or end before. */
		place: sql<string>`coalesce((${written})::text, '') || '|' || ${cases.id}::text`,
		forwards: inOrder(by, descending, idFalls, indexed),
		backwards: backwards(by, descending, idFalls, indexed),
		after: (place: string) => beyond(sorted, place, { falls: descending, idFalls }),
		before: (place: string) => short(sorted, place, { falls: descending, idFalls })
	};
}

function inOrder(by: Sorted['by'], falls: boolean, idFalls: boolean, indexed?: true): SQL[] {
	const id = idFalls ? desc(cases.id) : asc(cases.id);
	return indexed
		? [falls ? desc(by) : asc(by), id]
		: [sql`${falls ? desc(by) : asc(by)} nulls last`, id];
}

function backwards(by: Sorted['by'], falls: boolean, idFalls: boolean, indexed?: true): SQL[] {
	const id = idFalls ? asc(cases.id) : desc(cases.id);
	return indexed
		? [falls ? asc(by) : desc(by), id]
		: [sql`${falls ? asc(by) : desc(by)} nulls first`, id];
}

interface Direction {
	falls: boolean;
	idFalls: boolean;
}

/** Cases after a place. */
function beyond({ by, value, indexed }: Sorted, place: string, { falls, idFalls }: Direction): SQL {
	const { value: text, id } = placeParts(place);
	const than = sql.raw(falls ? '<' : '>');
	if (indexed) return sql`(${by}, ${cases.id}) ${than} (${value(text)}, ${id}::uuid)`;
	const later = sql`${cases.id} ${sql.raw(idFalls ? '<' : '>')} ${id}::uuid`;
	if (text === '') return sql`(${by} is null and ${later})`;
	return sql`(${by} is null or ${by} ${than} ${value(text)} or (${by} = ${value(text)} and ${later}))`;
}

/** Cases before a place. */
function short({ by, value, indexed }: Sorted, place: string, { falls, idFalls }: Direction): SQL {
	const { value: text, id } = placeParts(place);
	const than = sql.raw(falls ? '>' : '<');
	if (indexed) return sql`(${by}, ${cases.id}) ${than} (${value(text)}, ${id}::uuid)`;
	const earlier = sql`${cases.id} ${sql.raw(idFalls ? '>' : '<')} ${id}::uuid`;
	if (text === '') return sql`(${by} is not null or ${earlier})`;
	return sql`(${by} ${than} ${value(text)} or (${by} = ${value(text)} and ${earlier}))`;
}

/** By the place of its ward among the wards by name; one that is not in the list is empty. */
async function byWard(tx: Transaction, scope: Scope): Promise<Sorted> {
	const { ward: wards } = await loadLists(tx, scope);
	const codes = wards.toSorted(byName).map(({ code }) => code);
	const by = sql`array_position(${sql.param(codes)}::text[], ${cases.ward})`;
	return { by, value: asNumber };
}
