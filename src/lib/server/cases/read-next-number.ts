import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/**
 * The number after the highest of the year in the committee, in the form `2026-00042`.
 * A proposal: somebody else may take it first, and saving then says so.
 */
export async function nextCaseNumber(
	tx: Transaction,
	scope: Scope,
	committee: string,
	year: number
): Promise<string> {
	const rows = await tx.execute<{ highest: number | null }>(sql`
		select max(split_part(number_key, '-', 2)::int) as highest from cases
		where kommun = ${scope.kommun} and committee = ${committee}
			and number_key ~>=~ ${`${year}-`} and number_key ~<~ ${`${year}.`}
			and number_key ~ ${`^${year}-[0-9]{1,6}$`}`);
	return `${year}-${String((rows[0]?.highest ?? 0) + 1).padStart(5, '0')}`;
}
