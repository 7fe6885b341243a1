import { sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import { lastMonthPast, lastYearPast } from '../../domain/retention/limit';
import { ownRows } from '../access/own-rows';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** What retention would do in one kommun, and what it would leave. */
export interface RetentionSurvey {
	/** Cases discharged up to and including this year are past. */
	through: number;
	/** Cases that would be removed, by committee code. */
	cases: Record<string, number>;
	/** Years that would be frozen, by committee code. */
	years: Record<string, number[]>;
	/** Past cases kept because they count in a later year: a short stay or a care home. */
	kept: number;
	/** Cases admitted in those years and never discharged; they are not removed. */
	open: number;
	/** Whether there are sample cases: nothing is frozen or removed while there are. */
	sample: boolean;
}

/**
 * Looks, and changes nothing. Takes the installation's own scope. Counts from indexes alone, so
 * that it is quick at any number of cases.
 */
export async function surveyRetention(
	tx: Transaction,
	scope: Scope,
	{ months, today }: { months: number; today: LocalDate }
): Promise<RetentionSurvey> {
	const through = lastYearPast(today, months);
	const last = lastMonthPast(today, months);
	const next = `${through + 1}-01-01`;
	const mine = sql`${ownRows(scope)}`;
	const counts = await tx.execute<{ committee: string; past: number; kept: number }>(sql`
		select committee, (count(*) filter (where last_month <= ${last}))::int as past,
			(count(*) filter (where last_month is null or last_month > ${last}))::int as kept
		from cases where ${mine} and discharged < ${next} group by committee order by committee`);
	const years = await tx.execute<{ committee: string; year: string }>(sql`
		select distinct committee, left(month, 4) as year from monthly_fact
		where ${mine} and dimension = 'total' and month <= ${last} and not exists (
			select 1 from frozen_month frozen where frozen.kommun = monthly_fact.kommun
				and frozen.committee = monthly_fact.committee and frozen.month = monthly_fact.month)
		order by committee, year`);
	const [open] = await tx.execute<{ cases: number }>(sql`
		select count(*)::int as cases from cases
		where ${mine} and discharged is null and admitted < ${next}`);
	const sample = await tx.execute(sql`select 1 from cases where ${mine} and sample limit 1`);
	const frozen: Record<string, number[]> = {};
	for (const { committee, year } of years) (frozen[committee] ??= []).push(Number(year));
	return {
		through,
		cases: Object.fromEntries(
			counts.filter(({ past }) => past > 0).map(({ committee, past }) => [committee, past])
		),
		years: frozen,
		kept: counts.reduce((sum, { kept }) => sum + kept, 0),
		open: open?.cases ?? 0,
		sample: sample.length > 0
	};
}
