import { sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import { monthOf, type Month } from '../../domain/calendar/month';
import { yearsDue, type MonthState, type YearDue } from '../../domain/disclosure/due';
import type { Transaction } from '../database/transaction';
import { latestOfEach } from '../month-review/read';
import type { Scope } from '../scope';
import { countedFrom } from './counted-from';
import { loadThreshold } from './read-threshold';

interface StateRow extends Record<string, unknown> {
	month: Month;
	counted: boolean;
	reviewedAt: string | null;
	threshold: number | null;
	checkedAt: string | null;
	checkedOn: LocalDate | null;
	judgedAt: string | null;
	judgedOn: LocalDate | null;
	isSame: boolean | null;
}

/** What is due to be published of the kommun, a year at a time (`domain/disclosure/due`). */
export async function loadYearsDue(
	tx: Transaction,
	scope: Scope,
	today: LocalDate
): Promise<YearDue[]> {
	const states = await tx.execute<StateRow>(sql`
		with counted as (
			select month, case when bool_and(coalesce(reviewed, false)) then max(at) end as reviewed_at
			from (
				select distinct committee, month from monthly_fact
				where kommun = ${scope.kommun} and dimension = 'total' and month < ${monthOf(today)}
			) as fact left join ${latestOfEach(scope)} as latest using (committee, month)
			group by month
		)
		select coalesce(counted.month, published.period) as month,
			counted.month is not null as counted, ${asIso(sql`counted.reviewed_at`)} as "reviewedAt",
			published.threshold, ${asIso(sql`published.checked_at`)} as "checkedAt",
			(published.checked_at at time zone 'Europe/Stockholm')::date::text as "checkedOn",
			${asIso(sql`waiting.judged_at`)} as "judgedAt",
			(waiting.judged_at at time zone 'Europe/Stockholm')::date::text as "judgedOn",
			case when waiting.month is not null then waiting.counted_from =
				${countedFrom({ kommun: scope.kommun, period: sql`waiting.month` })} end as "isSame"
		from counted full join (
			select * from published_period where kommun = ${scope.kommun} and length(period) = 7
		) as published on published.period = counted.month
		left join published_waiting waiting
			on waiting.kommun = ${scope.kommun} and waiting.month = counted.month
		order by 1`);
	const longer = await tx.execute<{ period: string }>(sql`
		select period from published_period where kommun = ${scope.kommun} and length(period) <> 7`);
	return yearsDue(
		states.map(({ month, counted, reviewedAt, threshold, checkedAt, checkedOn, ...waited }) => ({
			...{ month, counted, reviewedAt },
			published:
				threshold === null || checkedAt === null || checkedOn === null
					? null
					: { threshold, checkedAt, checkedOn },
			waiting: waitingOf(waited)
		})),
		{
			today,
			threshold: await loadThreshold(tx, scope),
			longer: new Set(longer.map(({ period }) => period))
		}
	);
}

function waitingOf({
	judgedAt,
	judgedOn,
	isSame
}: Pick<StateRow, 'judgedAt' | 'judgedOn' | 'isSame'>): MonthState['waiting'] {
	if (judgedAt === null || judgedOn === null) return null;
	return { judgedAt, judgedOn, isSame: isSame ?? false };
}

function asIso(instant: ReturnType<typeof sql>) {
	return sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.USZ')`;
}
