import { sql } from 'drizzle-orm';
import { addMonths, firstDay, type Month } from '../../domain/calendar/month';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { forgetRowsOfImports } from './write-forgotten-rows';
import { noteRemoval } from './write-removal';

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
	const ids = found.map(({ id }) => id);
	const gone = await tx.execute<Removed>(sql`
		select committee, year, cases, imports
		from svu_remove_past_cases(${sql.param(ids)}::uuid[])`);
	await forgetRowsOfImports(tx, scope, [...new Set(gone.flatMap(({ imports }) => imports))]);
	await noteRemoval(tx, scope, gone, at);
	const removed = gone.reduce((sum, { cases }) => sum + cases, 0);
	if (removed > 0) {
		const caseIds = await noLongerThere(tx, ids);
		const years = [...new Set(gone.map(({ year }) => year))].sort((a, b) => a - b);
		const details = { years, removed };
		await record(tx, scope, { event: 'retention-removed', committee, caseIds, details });
	}
	return { removed, next: end };
}

/** Those of the cases that are gone; the function may have spared some. */
async function noLongerThere(tx: Transaction, ids: readonly string[]): Promise<string[]> {
	const left = await tx.execute<{ id: string }>(
		sql`select id from cases where id = any(${sql.param([...ids])}::uuid[])`
	);
	const there = new Set(left.map(({ id }) => id));
	return ids.filter((id) => !there.has(id));
}

/** What was removed of one year, and the imports it had come in by. */
interface Removed extends Record<string, unknown> {
	committee: string;
	year: number;
	cases: number;
	imports: string[];
}
