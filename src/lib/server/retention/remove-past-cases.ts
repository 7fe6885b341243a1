import { sql } from 'drizzle-orm';
import { addMonths, firstDay, type Month } from '../../domain/calendar/month';
import type { Scope } from '../access/scope';
import type { Transaction } from '../database/transaction';
import { forgetRowsOfImports } from './forget-import-rows';
import { noteRemoval } from './note-removal';

/** Cases removed in one transaction; bounds how long others wait for it. */
const BATCH = 250;

/** Where a committee's removal has come: past every case discharged before. */
export interface RemovalCursor {
	discharged: string;
	id: string;
}

/**
 * Removes a batch of a committee's past cases, with their history and the copies of them in
 * imports, and notes that it was done. Gives how many went and where to go on; null at the end.
 * The database's own function decides, once more, that each may go.
 */
export async function removePastCases(
	tx: Transaction,
	scope: Scope,
	{ committee, last, after, at }: { committee: string; last: Month; after: RemovalCursor; at: Date }
): Promise<{ removed: number; next: RemovalCursor | null }> {
	const found = await tx.execute<{ id: string; discharged: string }>(sql`
		select id, discharged from cases
		where kommun = ${scope.kommun} and committee = ${committee}
			and discharged >= ${after.discharged} and discharged < ${firstDay(addMonths(last, 1))}
			and (discharged > ${after.discharged} or id > ${after.id}::uuid)
			and last_month <= ${last}
		order by discharged, id limit ${BATCH}`);
	const end = found.at(-1);
	if (!end) return { removed: 0, next: null };
	const gone = await tx.execute<Removed>(sql`
		select committee, year, cases, imports
		from svu_remove_past_cases(${sql.param(found.map(({ id }) => id))}::uuid[])`);
	await forgetRowsOfImports(tx, scope, [...new Set(gone.flatMap(({ imports }) => imports))]);
	await noteRemoval(tx, scope, gone, at);
	return { removed: gone.reduce((sum, { cases }) => sum + cases, 0), next: end };
}

/** What was removed of one year, and the imports it had come in by. */
interface Removed extends Record<string, unknown> {
	committee: string;
	year: number;
	cases: number;
	imports: string[];
}
