import { and, count, eq, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { LISTED } from '../../domain/case/listed';
import { LISTS, type ListItem, type ListName } from '../../domain/lists/lists';
import type { ListItemUsage } from '../../domain/lists/list-item-usage';
import { MEASURES } from '../../domain/measures/catalogue';
import { isAboutValue } from '../../domain/target/about-value';
import { targetSubjects } from '../../domain/target/target-subject';
import type { Scope } from '../scope';
import { asUpkeepInRegion } from '../access/upkeep';
import { caseRevision, cases, listItem, target } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from './read';

/** Whether a case's record mentions a value of a list, wherever values of it stand. */
function mentions(record: PgColumn, list: ListName, code: string): SQL {
	const places = LISTED.filter((listed) => listed.list === list);
	return places.length === 0
		? sql`false`
		: sql`(${sql.join(
				places.map(({ key }) => sql`${record} -> ${key}::text ? ${code}`),
				sql` or `
			)})`;
}

/** Whether a monthly sum is about a list value; frozen ones outlive the cases that had it. */
function countedAs(list: ListName, code: string): SQL {
	const { facts, dimension = '' } = LISTS[list];
	const keys = facts.map((name) => `${name}/${code}`);
	return sql`((dimension = 'total' and facts ?| ${sql.param(keys)}::text[])
		or (dimension = ${dimension} and "group" = ${code}))`;
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
	const own = kommuner.find(({ kommun }) => kommun === scope.kommun);
	const others = kommuner.filter(({ kommun }) => kommun !== scope.kommun);
	return {
		cases: own?.cases ?? 0,
		elsewhere: others.some(({ cases }) => cases > 0),
		history: kommuner.some(({ history }) => history),
		wards,
		targets: await titlesOf(tx, scope, own?.targets ?? []),
		targetsElsewhere: others.some(({ targets }) => targets.length > 0)
	};
}

async function usageIn(
	tx: Transaction,
	upkeep: Scope,
	{ list, code }: Pick<ListItem, 'list' | 'code'>
): Promise<{ cases: number; history: boolean; targets: string[] }> {
	const [found] = await tx
		.select({ all: count() })
		.from(cases)
		.where(and(eq(cases.kommun, upkeep.kommun), mentions(cases.record, list, code)));
	const inHistory = await tx
		.select({ version: caseRevision.version })
		.from(caseRevision)
		.where(and(eq(caseRevision.kommun, upkeep.kommun), mentions(caseRevision.before, list, code)))
		.limit(1);
	const inFrozen = await tx.execute(sql`
		select 1 from monthly_fact join frozen_month using (kommun, committee, month)
		where kommun = ${upkeep.kommun} and ${countedAs(list, code)} limit 1`);
	const targets = await tx
		.select({ measure: target.measure, ward: target.ward, healthCentre: target.healthCentre })
		.from(target)
		.where(eq(target.kommun, upkeep.kommun))
		.orderBy(target.measure, target.validFrom);
	return {
		cases: found?.all ?? 0,
		history: inHistory.length + inFrozen.length > 0,
		targets: targets.flatMap((it) => (isAboutValue(it, { list, code }) ? it.measure : []))
	};
}

/** What targets are for, as their list calls it. */
async function titlesOf(
	tx: Transaction,
	scope: Scope,
	targeted: readonly string[]
): Promise<string[]> {
	if (targeted.length === 0) return [];
	const subjects = targetSubjects(MEASURES, [], await loadLists(tx, scope));
	return targeted.map((code) => subjects.find((it) => it.code === code)?.title ?? code);
}
