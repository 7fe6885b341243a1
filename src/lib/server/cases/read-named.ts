import { sql, type SQL } from 'drizzle-orm';
import type { CountedFigure } from '../../domain/case-list/counted';
import type { Lists } from '../../domain/lists/lists';
import { figureBehind, monthsOf } from '../../domain/measures/facts-behind';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { codeArray } from '../month-review/read';
import type { Scope } from '../scope';
import { MAX_COUNTED, MOST_NAMED } from './max-counted';

/** Cases that were looked up before the list of them, which then need not look anew. */
export interface NamedCases {
	condition: SQL;
	/** How many they are, at most {@link MAX_COUNTED}. */
	count: number;
	/** They are named one by one, so that they can be sorted whole. */
	few: boolean;
}

/**
 * Cases with one of some marks (domain/case-list/marks.ts), among the annulled or the others. Few are named
 * by the owner's function, which alone may use the index of marks; many are met soon enough in any order.
 */
export async function loadMarked(
	tx: Transaction,
	wanted: readonly string[],
	annulled: boolean | undefined
): Promise<NamedCases> {
	const marks = sql`${sql.param([...wanted])}::text[]`;
	const ids = await idsOf(
		tx,
		sql`select svu_cases_marked(${marks}, ${annulled ?? null}::boolean, ${MAX_COUNTED}::int)`
	);
	const isMarked = sql`${cases.marks} && ${marks}`;
	if (ids.length === MAX_COUNTED) return { condition: isMarked, count: MAX_COUNTED, few: false };
	return { condition: sql`(${isNamed(ids)} and ${isMarked})`, count: ids.length, few: true };
}

/** The cases that were counted in a figure. None where there is no such figure. */
export async function loadCountedIn(
	tx: Transaction,
	scope: Scope,
	figure: CountedFigure,
	lists: Lists
): Promise<NamedCases> {
	const behind = figureBehind(figure, lists);
	if (behind === null) return { condition: sql`false`, count: 0, few: true };
	const counted = sql`from case_contribution part
		where part.kommun = ${scope.kommun} and part.committee = any(${codeArray(scope.committees)})
			and part.month = any(${codeArray(monthsOf(figure))})
			and ${hasFact(behind.pattern)}`;
	const once = figure.months > 1 ? sql`distinct` : sql``;
	const ids = await idsOf(tx, sql`select ${once} part.case_id ${counted} limit ${MOST_NAMED}`);
	const count = Math.min(ids.length, MAX_COUNTED);
	if (ids.length < MOST_NAMED) return { condition: isNamed(ids), count, few: true };
	return {
		condition: sql`exists (select ${counted} and part.case_id = cases.id)`,
		count,
		few: false
	};
}

/** A fact that is named whole is looked up, which takes a tenth of looking through all of a case's. */
function hasFact(pattern: string): SQL {
	const [, whole] = /^\^([A-Za-z]+)\$$/.exec(pattern) ?? [];
	if (whole) return sql`part.facts ? ${whole}`;
	return sql`exists (select 1 from jsonb_object_keys(part.facts) fact where fact ~ ${pattern})`;
}

async function idsOf(tx: Transaction, question: SQL): Promise<string[]> {
	const [found] = await tx.execute<{ ids: string[] }>(sql`select array(${question}) as ids`);
	return found?.ids ?? [];
}

function isNamed(ids: readonly string[]): SQL {
	return sql`${cases.id} = any(${sql.param([...ids])}::uuid[])`;
}
