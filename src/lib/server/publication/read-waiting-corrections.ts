import { sql } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import { upkeepScope } from '../access/gate';
import type { Database } from '../database/open';
import { inScopeOf, type Transaction } from '../database/transaction';
import { codeArray } from '../month-review/read';
import type { Scope } from '../scope';
import { countedFrom } from './counted-from';

/** A published month that has been corrected since, and how many of its cases were changed. */
export interface WaitingCorrection {
	month: Month;
	cases: number;
}

/** A published month, what it was counted from, and which versions of the rows of its sums there are now. */
interface Marked extends Record<string, unknown> {
	month: Month;
	mark: string;
}

/**
 * By kommun, whether each month's sums are others than what was published, and of which versions of them that
 * is. To read five years of them takes a second, and the board asks at each update.
 */
const known = new WeakMap<Database, Map<string, ReadonlyMap<string, boolean>>>();

/**
 * The published months of the scope's kommun whose corrections have not reached samverkan readers, oldest
 * first: of cases that were changed, moved or counted anew by another agreement. Of all committees, whoever
 * asks: a correction is published for the whole kommun.
 */
export async function loadWaitingCorrections(
	tx: Transaction,
	scope: Scope,
	database: Database
): Promise<WaitingCorrection[]> {
	const upkeep = await upkeepScope(tx, scope);
	return inScopeOf(tx, { during: upkeep, after: scope }, async () => {
		const months = await loadMarked(tx, upkeep);
		const kommuner = known.get(database) ?? new Map<string, ReadonlyMap<string, boolean>>();
		const before = kommuner.get(scope.kommun);
		const unknown = months.filter(({ mark }) => !before?.has(mark));
		const others = await loadOthers(tx, scope, unknown);
		const waits = new Map(
			months.map(({ month, mark }) => [mark, before?.get(mark) ?? others.has(month)])
		);
		known.set(database, kommuner.set(scope.kommun, waits));
		const waiting = months.filter(({ mark }) => waits.get(mark));
		return waiting.length === 0 ? [] : loadChangedCases(tx, upkeep, waiting);
	});
}

/** By who wrote each row of a month's sums last: what the rows hold is not read. */
async function loadMarked(tx: Transaction, { kommun }: Scope): Promise<Marked[]> {
	const rows = await tx.execute<Marked>(sql`
		select mask.period as month, concat_ws('|', mask.period, mask.counted_from, fact.mark) as mark
		from published_mask mask left join (
			select month, concat(count(*), '/', bit_xor(hashint8extended(xmin::text::bigint, hashtid(ctid)))) as mark
			from monthly_fact where kommun = ${kommun} group by month
		) as fact on fact.month = mask.period
		where mask.kommun = ${kommun} and mask.counted_from is not null
		order by 1`);
	return [...rows];
}

/** How many cases of each of the months have been changed since it was published. */
async function loadChangedCases(
	tx: Transaction,
	{ kommun, committees }: Scope,
	months: readonly Marked[]
): Promise<WaitingCorrection[]> {
	const rows = await tx.execute<WaitingCorrection & Record<string, unknown>>(sql`
		select mask.period as month, (select count(*)::int from cases where cases.kommun = ${kommun}
			and cases.committee = any(${codeArray(committees)})
			and cases.discharge_month = mask.period and cases.updated_at > mask.counted_at) as cases
		from published_mask mask
		where mask.kommun = ${kommun} and mask.period = any(${codeArray(months.map(({ month }) => month))})
		order by 1`);
	return [...rows];
}

/** Those of the months whose sums are others than what was published. */
async function loadOthers(
	tx: Transaction,
	{ kommun }: Scope,
	months: readonly Marked[]
): Promise<Set<Month>> {
	if (months.length === 0) return new Set();
	const now = countedFrom({ kommun, period: sql`mask.period` });
	const rows = await tx.execute<{ month: Month } & Record<string, unknown>>(sql`
		select mask.period as month from published_mask mask
		where mask.kommun = ${kommun} and mask.counted_from <> ${now}
			and mask.period = any(${codeArray(months.map(({ month }) => month))})`);
	return new Set(rows.map(({ month }) => month));
}
