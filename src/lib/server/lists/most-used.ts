import { sql } from 'drizzle-orm';
import { addMonths, monthOf } from '../../domain/calendar/month';
import type { ListName } from '../../domain/lists/lists';
import type { MostUsed } from '../../domain/lists/most-used';
import type { Scope } from '../access/scope';
import { today } from '../clock';
import type { Transaction } from '../database/transaction';

/** What is used now, and soon enough what has come into use since. */
const MONTHS_BACK = 6;

/** The monthly fact that counts the cases with a value of the list, before its slash. */
const COUNTED_AS: Readonly<Record<string, ListName>> = {
	healthCentre: 'healthCentre',
	wardCases: 'ward',
	plan: 'plan',
	defInpatient: 'deficiencyInpatient',
	defPrimary: 'deficiencyPrimary',
	reasonCases: 'delayReason'
};

/**
 * What the scope's own discharged cases of the last half year used of each list. Read from the
 * monthly facts, so that it costs the same at any number of cases.
 */
export async function loadMostUsed(tx: Transaction, scope: Scope): Promise<MostUsed> {
	const to = monthOf(today());
	const own = sql`kommun = ${scope.kommun} and committee = any(${sql.param([...scope.committees])})
		and month between ${addMonths(to, -MONTHS_BACK)} and ${to}`;
	const rows = await tx.execute<{ fact: string; code: string }>(sql`
		select fact, code from (
			select 'healthCentre' as fact, "group" as code, (facts ->> 'cases')::int as uses
			from monthly_fact where ${own} and dimension = 'healthCentre'
			union all
			select split_part(key, '/', 1), split_part(key, '/', 2), amount::int
			from monthly_fact cross join lateral jsonb_each_text(facts) as fact(key, amount)
			where ${own} and dimension = 'total'
				and split_part(key, '/', 1) = any(${sql.param(Object.keys(COUNTED_AS))})
		) as used
		group by fact, code
		having sum(uses) > 0
		order by sum(uses) desc, code`);
	const mostUsed: MostUsed = {};
	for (const { fact, code } of rows) {
		const list = COUNTED_AS[fact];
		if (list !== undefined) (mostUsed[list] ??= []).push(code);
	}
	return mostUsed;
}
