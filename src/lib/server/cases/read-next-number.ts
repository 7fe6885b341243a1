import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../database/transaction';
import { kommunSetting, numberSeries } from '../database/schema';
import type { Scope } from '../scope';

/** A committee's series of a year. */
export interface NumberSeries {
	committee: string;
	year: number;
}

/** A number of a series, such as `2026-00042`, and which in the series it is. */
export interface SeriesNumber {
	number: string;
	nth: number;
}

/**
 * The next number of the series that no case has, after `after`. It is whoever's first saves a case
 * with it: only while the committee's cases are locked is it sure to be free.
 */
export async function nextCaseNumber(
	tx: Transaction,
	scope: Scope,
	series: NumberSeries,
	after = 0
): Promise<SeriesNumber> {
	const given = Math.max(after, await lastGiven(tx, scope, series));
	const from = (await isGapFree(tx, scope))
		? given
		: Math.max(given, await highestOf(tx, scope, series));
	const [row] = await tx.execute<{ nth: number; number: string }>(sql`
		with recursive tried as (
			select ${from + 1}::int as nth, ${writtenNumber(series, sql`${from + 1}::int`)} as number
			union all
			select nth + 1, ${writtenNumber(series, sql`nth + 1`)} from tried
			where exists (select from cases where kommun = ${scope.kommun}
				and committee = ${series.committee} and number_key = tried.number)
		)
		select nth, number from tried order by nth desc limit 1`);
	if (!row) throw new Error('A series of numbers has no end');
	return row;
}

/** Whether the kommun's series of case numbers have no gaps. */
export async function isGapFree(tx: Transaction, scope: Scope): Promise<boolean> {
	const [row] = await tx
		.select({ gapFree: kommunSetting.gapFreeNumbers })
		.from(kommunSetting)
		.where(eq(kommunSetting.kommun, scope.kommun));
	return row?.gapFree ?? false;
}

async function lastGiven(
	tx: Transaction,
	scope: Scope,
	{ committee, year }: NumberSeries
): Promise<number> {
	const [row] = await tx
		.select({ last: numberSeries.last })
		.from(numberSeries)
		.where(
			and(
				eq(numberSeries.kommun, scope.kommun),
				eq(numberSeries.committee, committee),
				eq(numberSeries.year, year)
			)
		);
	return row?.last ?? 0;
}

/**
 * The highest of the series that a case has, typed by hand or imported; 0 for none. Five digits sort
 * alike in every locale, so that it is read from the end of the index.
 */
async function highestOf(
	tx: Transaction,
	scope: Scope,
	{ committee, year }: NumberSeries
): Promise<number> {
	const [row] = await tx.execute<{ highest: number }>(sql`
		select right(number_key, ${DIGITS}::int)::int as highest from cases
		where kommun = ${scope.kommun} and committee = ${committee}
			and number_key >= ${`${year}-${'0'.repeat(DIGITS)}`}
			and number_key <= ${`${year}-${'9'.repeat(DIGITS)}`}
			and number_key ~ ${`^${year}-[0-9]{${DIGITS}}$`}
		order by number_key desc limit 1`);
	return row?.highest ?? 0;
}

const DIGITS = 5;

function writtenNumber({ year }: NumberSeries, nth: ReturnType<typeof sql>) {
	return sql`${`${year}-`} || lpad((${nth})::text, greatest(${DIGITS}::int, length((${nth})::text)), '0')`;
}
