import { sql, type SQL } from 'drizzle-orm';
import { addDays, type LocalDate } from '../../domain/calendar/moment';
import { asUpkeep } from '../access/upkeep';
import { NotReady } from '../database/not-ready';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { FIRST_SLICE, nextSlice } from '../slices';
import { recountCases } from './write-recount';

/**
 * Sees to it that what is still running (open cases, short stays without an end) is counted to
 * yesterday before figures are read. Does nothing but look once that is done for the day; the first
 * readers of a day have it counted, in transactions of its own, and begin theirs anew.
 * @throws {NotReady} for them
 */
export async function requireRunningCounted(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<void> {
	const found = await tx.execute(
		sql`select 1 from cases where kommun = ${scope.kommun} and ${behind(today)} limit 1`
	);
	if (found.length > 0) throw new NotReady((database) => countRunning(database, scope, { today }));
}

interface Counting {
	today: LocalDate;
	/** Asked between slices; the next reader goes on. */
	stopping?: () => boolean;
}

/**
 * Counts what is still running to yesterday, in slices that others hardly wait for. A stop in the middle
 * leaves every case counted to one day or the other, which is what tells the next one where to go on.
 */
export async function countRunning(
	database: Pick<Database, 'orm'>,
	scope: Scope,
	{ today, stopping = () => false }: Counting
): Promise<void> {
	let size = FIRST_SLICE;
	while (!stopping()) {
		const began = performance.now();
		const found = await transaction(database, scope, (tx) =>
			asUpkeep(tx, scope, (upkeep) => countSlice(tx, upkeep, { size, today }))
		);
		if (found === 0) return;
		size = nextSlice(size, performance.now() - began);
	}
}

/** Counts the next cases that are behind, and answers how many they were. */
async function countSlice(
	tx: Transaction,
	scope: Scope,
	{ size, today }: { size: number; today: LocalDate }
): Promise<number> {
	// By admission, so that a slice moves the sums of few months.
	const next = await tx.execute<{ id: string }>(sql`
		select id from cases where kommun = ${scope.kommun} and ${behind(today)}
		order by admitted, id limit ${size}`);
	if (next.length === 0) return 0;
	const ids = sql.param(next.map(({ id }) => id));
	// Those that another reader has counted meanwhile are not counted again.
	await recountCases(tx, scope, sql`id = any(${ids}::uuid[]) and ${behind(today)}`, today);
	return next.length;
}

function behind(today: LocalDate): SQL {
	return sql`running and counted_to <> ${addDays(today, -1)}::date`;
}
