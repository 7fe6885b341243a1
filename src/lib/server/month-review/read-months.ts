import { sql } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** The months in which a committee has figures, oldest first. Takes a scope that may read them. */
export async function monthsWithFigures(
	tx: Transaction,
	scope: Scope,
	{ from, to, committee }: { from: Month; to: Month; committee: string }
): Promise<Month[]> {
	const rows = await tx.execute<{ month: Month }>(sql`
		select distinct month from monthly_fact where kommun = ${scope.kommun}
			and committee = ${committee} and dimension = 'total' and month between ${from} and ${to}
		order by month`);
	return rows.map(({ month }) => month);
}
