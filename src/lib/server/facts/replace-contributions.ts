import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../database/transaction';

/**
 * Replaces what the cases of `incoming` (case_id, row, contributions) contribute, and moves
 * `monthly_fact` by the difference. The cases must be locked by the same transaction, so
 * that nobody else replaces them at the same time.
 */
export async function replaceContributions(tx: Transaction, incoming: SQL): Promise<void> {
	await tx.execute(sql`
		with incoming as materialized (select * from ${incoming} as source),
		removed as (
			delete from case_contribution using incoming
			where case_contribution.case_id = incoming.case_id
			returning case_contribution.*
		),
		added as (
			insert into case_contribution
				(case_id, month, kommun, committee, sex, age, ward, health_centre, plan, care_form, facts)
			select incoming.case_id, part->>'month', "row"->>'kommun', "row"->>'committee',
				"row"->>'sex', "row"->>'age_band', "row"->>'ward', "row"->>'health_centre',
				"row"->>'plan', "row"->>'care_form', part->'facts'
			from incoming cross join lateral jsonb_array_elements(incoming.contributions) as part
			returning *
		),
		changed as (
			select *, 1 as sign from added union all select *, -1 as sign from removed
		)
		${moveMonthlyFacts(sql`changed`)}`);
}

/** Takes cases out of the figures; the caller removes the cases themselves. */
export async function removeContributions(tx: Transaction, caseIds: SQL): Promise<void> {
	await tx.execute(sql`
		with removed as (
			delete from case_contribution where case_id in (${caseIds}) returning *
		),
		changed as (select *, -1 as sign from removed)
		${moveMonthlyFacts(sql`changed`)}`);
}

/**
 * Adds signed contributions to the monthly facts: for the whole and for every single
 * breakdown. Rows are touched in key order, so that two writers never wait for each other.
 */
function moveMonthlyFacts(changed: SQL): SQL {
	return sql`,
		moved as (
			select kommun, committee, dimension, month, "group", sex, key,
				sum(sign * amount::bigint) as amount
			from ${changed}
			cross join lateral jsonb_each_text(facts) as fact(key, amount)
			cross join lateral (values ('total', ''), ('age', age), ('ward', ward),
				('healthCentre', health_centre), ('plan', plan), ('careForm', care_form)
			) as breakdown(dimension, "group")
			group by kommun, committee, dimension, month, "group", sex, key
			having sum(sign * amount::bigint) <> 0
		)
		insert into monthly_fact (kommun, committee, dimension, month, "group", sex, facts)
		select kommun, committee, dimension, month, "group", sex, jsonb_object_agg(key, amount)
		from moved
		group by kommun, committee, dimension, month, "group", sex
		order by kommun, committee, dimension, month, "group", sex
		on conflict (kommun, committee, dimension, month, "group", sex)
		do update set facts = sum_facts(monthly_fact.facts, excluded.facts)`;
}
