import { and, count, eq, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ListItem, ListName } from '../../domain/lists/lists';
import type { ListItemUsage } from '../../domain/lists/list-item-usage';
import type { Scope } from '../access/scope';
import { asUpkeepInRegion } from '../access/upkeep';
import { caseRevision, cases, listItem, target } from '../database/schema';
import type { Transaction } from '../database/transaction';

type Mention = (record: PgColumn, code: string) => SQL;

/** How a case's record mentions a value of each list; a new list says so here. */
const MENTIONS: Record<ListName, Mention> = {
	hospital: () => sql`false`,
	ward: (record, code) => sql`${record} ->> 'ward' = ${code}`,
	healthCentre: (record, code) => sql`${record} ->> 'healthCentre' = ${code}`,
	plan: (record, code) => sql`${record} ->> 'plan' = ${code}`,
	deficiencyInpatient: (record, code) => sql`${record} -> 'deficienciesInpatient' ? ${code}`,
	deficiencyPrimary: (record, code) => sql`${record} -> 'deficienciesPrimary' ? ${code}`,
	delayReason: (record, code) => sql`${record} -> 'delayReasons' ? ${code}`
};

/** The facts whose keys name a value of the list, after their name and a slash. */
const COUNTED_AS: Record<ListName, readonly string[]> = {
	hospital: [],
	ward: ['wardCases'],
	healthCentre: ['sipHealthCentre'],
	plan: ['plan'],
	deficiencyInpatient: ['defInpatient'],
	deficiencyPrimary: ['defPrimary'],
	delayReason: ['reasonCases']
};

const GROUPED_BY: Partial<Record<ListName, string>> = {
	ward: 'ward',
	healthCentre: 'healthCentre'
};

/** Whether a monthly sum is about a list value; frozen ones outlive the cases that had it. */
function countedAs(list: ListName, code: string): SQL {
	const keys = COUNTED_AS[list].map((name) => `${name}/${code}`);
	return sql`((dimension = 'total' and facts ?| ${sql.param(keys)}::text[])
		or (dimension = ${GROUPED_BY[list] ?? ''} and "group" = ${code}))`;
}

/** What refers to a list value, in every kommun of its region: counts, never which cases. */
export async function usageOf(
	tx: Transaction,
	scope: Scope,
	item: Pick<ListItem, 'list' | 'code'>
): Promise<ListItemUsage> {
	const kommuner = await asUpkeepInRegion(tx, scope, async (upkeep) => ({
		kommun: upkeep.kommun,
		...(await usageIn(tx, upkeep, item))
	}));
	const wards = await tx.$count(
		listItem,
		and(
			eq(listItem.region, scope.region),
			eq(listItem.list, 'ward'),
			item.list === 'hospital' ? eq(listItem.hospital, item.code) : sql`false`
		)
	);
	return {
		cases: kommuner.find(({ kommun }) => kommun === scope.kommun)?.cases ?? 0,
		elsewhere: kommuner.some(({ kommun, cases }) => kommun !== scope.kommun && cases > 0),
		history: kommuner.some(({ history }) => history),
		wards,
		targets: kommuner.reduce((sum, { targets }) => sum + targets, 0)
	};
}

async function usageIn(
	tx: Transaction,
	upkeep: Scope,
	{ list, code }: Pick<ListItem, 'list' | 'code'>
): Promise<{ cases: number; history: boolean; targets: number }> {
	const mentions = MENTIONS[list];
	const [found] = await tx
		.select({ all: count() })
		.from(cases)
		.where(and(eq(cases.kommun, upkeep.kommun), mentions(cases.record, code)));
	const inHistory = await tx
		.select({ version: caseRevision.version })
		.from(caseRevision)
		.where(and(eq(caseRevision.kommun, upkeep.kommun), mentions(caseRevision.before, code)))
		.limit(1);
	const inFrozen = await tx.execute(sql`
		select 1 from monthly_fact join frozen_month using (kommun, committee, month)
		where kommun = ${upkeep.kommun} and ${countedAs(list, code)} limit 1`);
	const targets = await tx.$count(
		target,
		and(
			eq(target.kommun, upkeep.kommun),
			or(
				list === 'ward' ? eq(target.ward, code) : sql`false`,
				list === 'healthCentre' ? eq(target.healthCentre, code) : sql`false`
			)
		)
	);
	return { cases: found?.all ?? 0, history: inHistory.length + inFrozen.length > 0, targets };
}
