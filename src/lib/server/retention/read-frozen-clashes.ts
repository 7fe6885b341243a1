import { sql, type SQL } from 'drizzle-orm';
import { swedishOrder } from '../../domain/text/swedish-order';
import type { Month } from '../../domain/calendar/month';
import { QUALITY_FACTS } from '../../domain/data-quality/quality-facts';
import { RUNNING_MARKS } from '../../domain/retention/frozen-month';
import type { Transaction } from '../database/transaction';

/** A case that would change a frozen month. */
export interface FrozenClash extends Record<string, unknown> {
	id: string;
	/** The first of the frozen months it would change. */
	month: Month;
}

/** What may differ: see below, and what Registervård counts, which is no figure of the month. */
const MARKS = sql.raw(
	`array[${[...RUNNING_MARKS, ...QUALITY_FACTS].map((mark) => `'${mark}'`).join(', ')}]`
);

/**
 * The cases of `incoming` (case_id, row, contributions) that would add to a frozen month, take
 * from it, or count in it in another way than they do. Two things are let through: what only marks
 * that something is running, and in which groups a case stands that was still open (its ward and
 * plan are settled at discharge, and the frozen month keeps those it had). A case that becomes
 * protected need only be counted as often as before: `protectCases` sees to the rest.
 */
export async function frozenClashes(tx: Transaction, incoming: SQL): Promise<FrozenClash[]> {
	if (!(await anyFrozen(tx))) return [];
	return tx.execute<FrozenClash>(sql`
		with source as materialized (
			select incoming.case_id, "row", contributions,
				cases.id is not null and "row"->'record'->'protectedIdentity' = 'true'::jsonb
					and cases.record->'protectedIdentity' = 'false'::jsonb as becomes_protected,
				cases.id is not null and cases.discharged is null as was_open
			from ${incoming} as incoming left join cases
				on cases.kommun = ("row"->>'kommun')::char(4) and cases.id = incoming.case_id
		),
		now_in as (
			select case_id, part->>'month' as month, "row"->>'committee' as committee,
				case when was_open or becomes_protected then null else jsonb_build_array("row"->>'sex',
					"row"->>'age_band', "row"->>'ward', "row"->>'health_centre', "row"->>'plan',
					"row"->>'care_form') end as groups,
				${comparedFacts(sql`part->'facts'`)} as facts
			from source cross join lateral jsonb_array_elements(contributions) as part
			where exists (select 1 from frozen_month frozen
				where frozen.kommun = ("row"->>'kommun')::char(4)
					and frozen.committee = "row"->>'committee'
					and frozen.month = (part->>'month')::char(7))
		),
		stood_in as (
			select stored.case_id, stored.month::text, stored.committee,
				case when was_open or becomes_protected then null else jsonb_build_array(stored.sex,
					stored.age, stored.ward, stored.health_centre, stored.plan,
					stored.care_form) end as groups,
				${comparedFacts(sql`stored.facts`)} as facts
			from case_contribution stored join source
				on stored.kommun = ("row"->>'kommun')::char(4) and stored.case_id = source.case_id
			where exists (select 1 from frozen_month frozen where frozen.kommun = stored.kommun
				and frozen.committee = stored.committee and frozen.month = stored.month)
		)
		select case_id as id, min(month) as month
		from (
			(select * from now_in except all select * from stood_in)
			union all
			(select * from stood_in except all select * from now_in)
		) as differing
		where facts <> '{}'::jsonb
		group by case_id
		order by case_id`);
}

function comparedFacts(facts: SQL): SQL {
	return sql`case when becomes_protected then jsonb_build_object('cases', ${facts}->'cases')
		else (${facts}) - ${MARKS} end`;
}

/** Numbers of the cases, picked by `condition` on `cases`, that count in a frozen month. */
export async function numbersInFrozenMonths(tx: Transaction, condition: SQL): Promise<string[]> {
	if (!(await anyFrozen(tx))) return [];
	const found = await tx.execute<{ number: string }>(sql`
		select number from cases where ${condition} and exists (
			select 1 from case_contribution part join frozen_month frozen
				on frozen.kommun = part.kommun and frozen.committee = part.committee
				and frozen.month = part.month
			where part.kommun = cases.kommun and part.case_id = cases.id)`);
	return found.map(({ number }) => number).sort(swedishOrder);
}

/** Whether the actor's committees have any frozen month; most installations have none. */
export async function anyFrozen(tx: Transaction): Promise<boolean> {
	return (await tx.execute(sql`select 1 from frozen_month limit 1`)).length > 0;
}
