import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Population } from '../../domain/population/population';
import { lockKommunSettings } from '../database/lock-kommun';
import { population } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadPopulation } from './read';

/**
 * Saves the years that differ from what is stored; a year without any inhabitants is removed. Nothing
 * needs recounting: rates are worked out when they are read.
 */
export async function savePopulation(
	tx: Transaction,
	scope: Scope,
	given: readonly Population[]
): Promise<void> {
	await lockKommunSettings(tx, scope);
	const stored = new Map((await loadPopulation(tx, scope)).map((year) => [year.year, year]));
	const changed = given.filter((now) => {
		const before = stored.get(now.year);
		return now.from65 !== (before?.from65 ?? null) || now.from80 !== (before?.from80 ?? null);
	});
	for (const now of changed) {
		const change = { before: countsOf(stored.get(now.year)), after: countsOf(now) };
		await recordSetting(tx, scope, { what: 'population', key: String(now.year), ...change });
	}
	const kept = changed.filter((now) => countsOf(now) !== null);
	const emptied = changed.filter((now) => countsOf(now) === null).map(({ year }) => year);
	if (emptied.length > 0) {
		const own = eq(population.kommun, scope.kommun);
		await tx.delete(population).where(and(own, inArray(population.year, emptied)));
	}
	if (kept.length === 0) return;
	await tx
		.insert(population)
		.values(kept.map((year) => ({ kommun: scope.kommun, ...year })))
		.onConflictDoUpdate({
			target: [population.kommun, population.year],
			set: { from65: sql`excluded.from_65`, from80: sql`excluded.from_80` }
		});
}

/** A year's inhabitants as the log has them; null for a year without any. */
function countsOf(year: Population | undefined): Omit<Population, 'year'> | null {
	if (!year || (year.from65 === null && year.from80 === null)) return null;
	return { from65: year.from65, from80: year.from80 };
}
