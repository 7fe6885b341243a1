import { sql, type SQL } from 'drizzle-orm';
import {
	MonthlySums,
	type MonthlySum,
	type PlacedContribution
} from '../../domain/facts/monthly-sums';
import type { Transaction } from '../database/transaction';
import { createPacer } from '../pacer';
import type { PreparedCase } from './prepare-case';

type ContributionRow = PlacedContribution & Record<string, unknown>;

const PLACED = sql`kommun, committee, month, sex, age, ward, health_centre as "healthCentre",
	plan, care_form as "careForm", facts`;

/** Cases replaced in one statement; bounds how long reading its answer holds the event loop. */
const SLICE = 2000;

/**
 * A contribution in a month that is not frozen. Frozen ones are left where they are: whoever
 * saves has made sure that they would be the same (`frozenClashes`), and a recount lets them be.
 */
function inOpenMonth(kommun: SQL, committee: SQL, month: SQL): SQL {
	return sql`not exists (select 1 from frozen_month frozen where frozen.kommun = ${kommun}
		and frozen.committee = ${committee} and frozen.month = ${month})`;
}

const STORED_OPEN = inOpenMonth(
	sql`case_contribution.kommun`,
	sql`case_contribution.committee`,
	sql`case_contribution.month`
);
const INCOMING_OPEN = inOpenMonth(
	sql`incoming.kommun`,
	sql`incoming.committee`,
	sql`(part->>'month')::char(7)`
);

/**
 * Replaces what cases contribute, and moves `monthly_fact` by the difference. The cases must be
 * locked by the same transaction, so that nobody else replaces them at the same time.
 */
export async function replaceContributions(
	tx: Transaction,
	incoming: readonly PreparedCase[]
): Promise<void> {
	const sums = new MonthlySums();
	for (let start = 0; start < incoming.length; start += SLICE) {
		const slice = incoming.slice(start, start + SLICE);
		await takeAway(
			tx,
			sums,
			slice.map(({ case_id }) => case_id)
		);
		const added = await tx.execute<ContributionRow>(sql`
			insert into case_contribution
				(case_id, month, kommun, committee, sex, age, ward, health_centre, plan, care_form, facts)
			select case_id, part->>'month', kommun, committee, sex, age_band, ward, health_centre, plan,
				care_form, part->'facts'
			from jsonb_to_recordset(${JSON.stringify(slice.map(placed))}::text::jsonb) as incoming(
				case_id uuid, kommun char(4), committee text, sex text, age_band text, ward text,
				health_centre text, plan text, care_form text, contributions jsonb)
				cross join lateral jsonb_array_elements(contributions) as part
			where ${INCOMING_OPEN}
			returning ${PLACED}`);
		await addUp(sums, added, 1);
	}
	await moveMonthlyFacts(tx, sums);
}

/** What a case contributes, and the groups that it is in. */
function placed({ case_id, row, contributions }: PreparedCase) {
	const { kommun, committee, sex, age_band, ward, health_centre, plan, care_form } = row;
	return {
		...{ case_id, kommun, committee, sex, age_band, ward, health_centre, plan, care_form },
		contributions
	};
}

/** Takes cases out of the figures; the caller removes them. */
export async function removeContributions(tx: Transaction, ids: readonly string[]): Promise<void> {
	const sums = new MonthlySums();
	for (let start = 0; start < ids.length; start += SLICE) {
		await takeAway(tx, sums, ids.slice(start, start + SLICE));
	}
	await moveMonthlyFacts(tx, sums);
	await removeEmptySums(tx);
}

/**
 * Removes sums that came to nothing; a frozen month has none. One that somebody else is adding to is
 * left: waiting for them, when they wait for what this transaction has moved, would never end.
 */
export async function removeEmptySums(tx: Transaction): Promise<void> {
	await tx.execute(sql`delete from monthly_fact where ctid = any(array(
		select ctid from monthly_fact where facts = '{}'::jsonb for update skip locked))`);
}

/** Sums written in one statement; bounds how long making its parameter holds the event loop. */
const CHUNK = 200;

async function takeAway(tx: Transaction, sums: MonthlySums, ids: readonly string[]): Promise<void> {
	const removed = await tx.execute<ContributionRow>(sql`
		delete from case_contribution
		where case_id = any(${sql.param([...ids])}::uuid[]) and ${STORED_OPEN}
		returning ${PLACED}`);
	await addUp(sums, removed, -1);
}

async function addUp(
	sums: MonthlySums,
	contributions: readonly ContributionRow[],
	sign: 1 | -1
): Promise<void> {
	const pace = createPacer();
	for (const contribution of contributions) {
		sums.add(contribution, sign);
		await pace();
	}
}

/**
 * Adds the difference to the monthly facts. It is added up here and not in SQL, where sorting
 * every fact of every breakdown made an import wait ten times as long. Rows are touched in
 * one order, so that two writers never wait for each other.
 */
async function moveMonthlyFacts(tx: Transaction, sums: MonthlySums): Promise<void> {
	const pace = createPacer();
	let moved: MonthlySum[] = [];
	for (const sum of sums.rows()) {
		moved.push(sum);
		await pace();
		if (moved.length < CHUNK) continue;
		await addToMonthlyFacts(tx, moved);
		moved = [];
	}
	if (moved.length > 0) await addToMonthlyFacts(tx, moved);
}

async function addToMonthlyFacts(tx: Transaction, moved: readonly MonthlySum[]): Promise<void> {
	await tx.execute(sql`
		insert into monthly_fact (kommun, committee, dimension, month, "group", sex, facts)
		select kommun, committee, dimension, month, "group", sex, facts
		from jsonb_to_recordset(${JSON.stringify(moved)}::text::jsonb) as moved(kommun text,
			committee text, dimension text, month text, "group" text, sex text, facts jsonb)
		on conflict (kommun, committee, dimension, month, "group", sex)
		do update set facts = sum_facts(monthly_fact.facts, excluded.facts)`);
}
