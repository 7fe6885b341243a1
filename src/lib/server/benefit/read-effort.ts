import { sql, type SQL } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import { monthsOfEffort, type EffortCount, type MonthEffort } from '../../domain/benefit/effort';
import { loadColleagues } from '../cases/read-colleagues';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** What registering took in the kommun, from a month on. */
export async function loadEffort(
	tx: Transaction,
	scope: Scope,
	from: Month
): Promise<MonthEffort[]> {
	const colleagues = await loadColleagues(tx);
	return monthsOfEffort(
		{
			seconds: await countsOf(tx, scope, from, sql`ms / 1000.0`),
			keys: await countsOf(tx, scope, from, sql`keys`)
		},
		colleagues.filter(({ active }) => active).length
	);
}

/** How many registrations took as much; what was saved together is shared by its cases. */
async function countsOf(
	tx: Transaction,
	{ kommun }: Scope,
	from: Month,
	amount: SQL
): Promise<EffortCount[]> {
	return tx.execute<EffortCount & Record<string, unknown>>(sql`
		select to_char(day, 'YYYY-MM') as month, is_new as "isNew",
			round(${amount} / cases)::int as amount, sum(cases)::int as count
		from registration_effort where kommun = ${kommun} and day >= ${`${from}-01`}
		group by 1, 2, 3`);
}
