import { and, asc, desc, isNotNull, isNull, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { CaseSort } from '../../domain/case-list/address';
import { placeParts } from '../../domain/case-list/place';
import { cases } from '../database/schema';

/** Where a page begins: after a case's place in the order, or it ends before one; else at the top. */
export interface Turn {
	after?: string | undefined;
	before?: string | undefined;
}

/** Cases that follow one another in an order: which, and how they are sorted. */
export interface Stretch {
	within: SQL | undefined;
	order: SQL[];
}

/** What cases are sorted by, and their ids: columns of theirs, or of a question about them. */
export interface SortColumns {
	by: SQLWrapper;
	id: SQLWrapper;
}

/**
 * An order of the list. What is empty comes last, equals by id. A page begins after, or ends before, a
 * case's place in the order: so it stays when others are saved meanwhile. A page that ends before a place
 * is read from there towards the top.
 */
export interface ListOrder {
	by: SQLWrapper;
	/** A case's place, to begin after or end before. */
	place: (columns: SortColumns) => SQL<string>;
	/** The cases of a page and those beyond, to be sorted: for as many as are sorted at once. */
	sorted: (columns: SortColumns, turn: Turn) => Stretch;
	/**
	 * The same in turn, each stretch in the order of an index: so a page costs the same among however many
	 * cases, and however far into the list it is.
	 */
	walked: (turn: Turn) => Stretch[];
}

/** How what a place says of a value is compared with it. */
type ValueOf = (text: string) => SQL;

interface Sorted {
	by: SQLWrapper;
	value: ValueOf;
	neverEmpty?: true;
}

const asText: ValueOf = (text) => sql`${text}::text`;
/** A place's number. */
export const asNumber: ValueOf = (text) => sql`${text}::int`;
/** Milliseconds since 1970, which is as fine as a change is timed. */
const asInstant: ValueOf = (text) => sql`to_timestamp(${text}::bigint / 1000.0)`;

const SORTED: Record<Exclude<CaseSort, 'ward'>, Sorted> = {
	number: { by: cases.numberOrder, value: asText, neverEmpty: true },
	admitted: { by: cases.admitted, value: asText, neverEmpty: true },
	ready: { by: cases.ready, value: asText },
	discharged: { by: cases.discharged, value: asText },
	days: { by: cases.days, value: asNumber },
	updated: { by: cases.updatedAt, value: asInstant, neverEmpty: true }
};

/** The order by a column, which has an index that ends with the id. */
export function byColumn(sort: Exclude<CaseSort, 'ward'>, descending: boolean): ListOrder {
	const column = SORTED[sort];
	const { by, value } = column;
	return {
		by,
		place: ({ by: of, id }) =>
			placeIn({
				by: sort === 'updated' ? sql`(extract(epoch from ${of}) * 1000)::bigint` : of,
				id
			}),
		sorted: (columns, turn) => sortedWhole(columns, { value, descending }, turn),
		walked: (turn) => walkedColumn(column, descending, turn)
	};
}

/** What a place is made of: the value that it is sorted by, and the id. */
export function placeIn({ by, id }: SortColumns): SQL<string> {
	return sql<string>`coalesce((${by})::text, '') || '|' || ${id}::text`;
}

/** Whether a page ends before a place. */
export function isBackwards({ after, before }: Turn): boolean {
	return !after && Boolean(before);
}

/** The place that a page begins after, or ends before; null at the top. */
export function startOf({ after, before }: Turn): ReturnType<typeof placeParts> | null {
	const place = after || before;
	return place ? placeParts(place) : null;
}

/** All of an order in one stretch, which no index gives where something is empty. */
export function sortedWhole(
	{ by, id }: SortColumns,
	{ value, descending }: { value: ValueOf; descending: boolean },
	turn: Turn
): Stretch {
	const backwards = isBackwards(turn);
	const falls = descending !== backwards;
	const empties = sql.raw(backwards ? 'nulls first' : 'nulls last');
	const order = [sql`${falls ? desc(by) : asc(by)} ${empties}`, falls ? desc(id) : asc(id)];
	const from = startOf(turn);
	if (from === null) return { within: undefined, order };
	const { value: text } = from;
	const beyond = idBeyond(id, falls, from.id);
	if (text === '') {
		const others = backwards ? sql`${by} is not null or` : sql`${by} is null and`;
		return { within: sql`(${others} ${beyond})`, order };
	}
	const others = backwards ? sql`` : sql`${by} is null or`;
	const than = sql.raw(falls ? '<' : '>');
	const equal = sql`${by} = ${value(text)} and ${beyond}`;
	return { within: sql`(${others} ${by} ${than} ${value(text)} or (${equal}))`, order };
}

/**
 * Those with a value and those without each have a stretch: an index is read from either of its ends, but
 * not with its empty ones moved to the other.
 */
function walkedColumn(
	{ by, value, neverEmpty }: Sorted,
	descending: boolean,
	turn: Turn
): Stretch[] {
	const backwards = isBackwards(turn);
	const falls = descending !== backwards;
	const order = falls ? [desc(by), desc(cases.id)] : [asc(by), asc(cases.id)];
	const filled = (onward?: SQL): Stretch => ({
		within: and(neverEmpty ? undefined : isNotNull(by), onward),
		order
	});
	const empty = (onward?: SQL): Stretch => ({ within: and(isNull(by), onward), order });
	const from = startOf(turn);
	if (from === null) return neverEmpty ? [filled()] : [filled(), empty()];
	const { value: text, id } = from;
	if (text === '') {
		const rest = empty(idBeyond(cases.id, falls, id));
		return backwards ? [rest, filled()] : [rest];
	}
	const than = sql.raw(falls ? '<' : '>');
	const rest = filled(sql`(${by}, ${cases.id}) ${than} (${value(text)}, ${id}::uuid)`);
	return backwards || neverEmpty ? [rest] : [rest, empty()];
}

/** Cases beyond one by id. */
export function idBeyond(id: SQLWrapper, falls: boolean, from: string): SQL {
	return sql`${id} ${sql.raw(falls ? '<' : '>')} ${from}::uuid`;
}
