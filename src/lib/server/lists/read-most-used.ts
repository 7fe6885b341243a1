import { sql } from 'drizzle-orm';
import { addMonths, monthOf } from '../../domain/calendar/month';
import { AS_GROUPS, LIST_NAMES, LISTS } from '../../domain/lists/lists';
import type { MostUsed } from '../../domain/lists/list-choices';
import { ownRows } from '../access/own-rows';
import { today } from '../clock';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** What is used now, and soon enough what has come into use since. */
const MONTHS_BACK = 6;

/** The lists whose uses are told by a fact, by that fact: its keys name a value after a slash. */
const BY_FACT = new Map(
	LIST_NAMES.flatMap((list) => {
		const { usedAs = AS_GROUPS } = LISTS[list];
		return usedAs === AS_GROUPS ? [] : [[usedAs, list] as const];
	})
);
/** Those whose uses are the sizes of groups, by the breakdown that has them. */
const BY_DIMENSION = new Map(
	LIST_NAMES.filter((list) => LISTS[list].usedAs === AS_GROUPS).map((list) => [
		LISTS[list].dimension as string,
		list
	])
);

/**
 * What the scope's own discharged cases of the last half year used of each list. Read from the
 * monthly facts, so that it costs the same at any number of cases.
 */
export async function loadMostUsed(tx: Transaction, scope: Scope): Promise<MostUsed> {
	const to = monthOf(today());
	const own = sql`${ownRows(scope)} and month between ${addMonths(to, -MONTHS_BACK)} and ${to}`;
	const rows = await tx.execute<{ dimension: string; fact: string; code: string }>(sql`
		select dimension, fact, code from (
			select dimension, '' as fact, "group" as code, (facts ->> 'cases')::int as uses
			from monthly_fact
			where ${own} and dimension = any(${sql.param([...BY_DIMENSION.keys()])})
			union all
			select 'total', split_part(key, '/', 1), split_part(key, '/', 2), amount::int
			from monthly_fact cross join lateral jsonb_each_text(facts) as fact(key, amount)
			where ${own} and dimension = 'total'
				and split_part(key, '/', 1) = any(${sql.param([...BY_FACT.keys()])})
		) as used
		group by dimension, fact, code
		having sum(uses) > 0
		order by sum(uses) desc, code`);
	const mostUsed: MostUsed = {};
	for (const { dimension, fact, code } of rows) {
		const list = dimension === 'total' ? BY_FACT.get(fact) : BY_DIMENSION.get(dimension);
		if (list !== undefined) (mostUsed[list] ??= []).push(code);
	}
	return mostUsed;
}
