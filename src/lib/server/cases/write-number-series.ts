import { sql } from 'drizzle-orm';
import { yearOf } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { lockCasesOf } from '../database/lock-kommun';
import { numberSeries } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { CaseChange } from '../facts/prepare-case';
import type { Scope } from '../scope';
import { nextCaseNumber, type NumberSeries } from './read-next-number';

/** A series, and the last number of it that these cases were given. */
export type GivenSeries = NumberSeries & { last: number };

/**
 * The cases, those without a number with the next of their committee's series of the year. Whoever
 * else saves in these committees waits, until the number is theirs or the transaction is over.
 */
export async function withNumbers(
	tx: Transaction,
	scope: Scope,
	changes: readonly CaseChange[],
	today: LocalDate
): Promise<{ changes: readonly CaseChange[]; given: GivenSeries[] }> {
	if (changes.every(({ record }) => record.number !== '')) return { changes, given: [] };
	await lockCasesOf(tx, [
		...new Set(changes.map(({ record }) => `${record.kommun}/${record.committee}`))
	]);
	const given = new Map<string, GivenSeries>();
	const numbered: CaseChange[] = [];
	for (const change of changes) {
		const { record } = change;
		if (record.number !== '') {
			numbered.push(change);
			continue;
		}
		const series = { committee: record.committee, year: yearOf(today) };
		const last = given.get(series.committee)?.last;
		const { number, nth } = await nextCaseNumber(tx, scope, series, last);
		given.set(series.committee, { ...series, last: nth });
		numbered.push({ ...change, record: { ...record, number } });
	}
	return { changes: numbered, given: [...given.values()] };
}

/** Remembers how far the series have been given, in the transaction that saved the cases. */
export async function saveGiven(
	tx: Transaction,
	scope: Scope,
	given: readonly GivenSeries[]
): Promise<void> {
	if (given.length === 0) return;
	await tx
		.insert(numberSeries)
		.values(given.map((series) => ({ kommun: scope.kommun, ...series })))
		.onConflictDoUpdate({
			target: [numberSeries.kommun, numberSeries.committee, numberSeries.year],
			set: { last: sql`greatest(${numberSeries.last}, excluded.last)` }
		});
}
