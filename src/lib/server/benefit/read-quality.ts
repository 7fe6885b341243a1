import { sql } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import type { MonthShare } from '../../domain/benefit/comparison';
import { CHECKS } from '../../domain/data-quality/checks';
import { flawFact } from '../../domain/data-quality/quality-facts';
import { ownRows } from '../access/own-rows';
import type { Transaction } from '../database/transaction';
import { codeArray } from '../month-review/read';
import type { Scope } from '../scope';

const MISSING = CHECKS.filter(({ kind }) => kind === 'missing').map(flawFact);

/**
 * Of the discharged cases of each month, how many have all filled in that Registervård asks for. Cases that
 * retention has removed are not among them.
 */
export async function loadComplete(
	tx: Transaction,
	scope: Scope,
	months: readonly Month[]
): Promise<MonthShare[]> {
	return tx.execute<MonthShare & Record<string, unknown>>(sql`
		select month, count(*)::int as of,
			count(*) filter (where not facts ?| ${codeArray(MISSING)})::int as part
		from case_contribution
		where ${ownRows(scope)} and month = any(${codeArray(months)}) and facts ? 'cases'
		group by month`);
}
