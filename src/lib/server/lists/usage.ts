import { and, count, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ListItem, ListName } from '../../domain/lists/lists';
import type { ListItemUsage } from '../../domain/lists/list-item-usage';
import type { Scope } from '../access/scope';
import { caseRevision, cases, kommun, listItem, target } from '../database/schema';
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

/** What refers to a list value, in every kommun of its region. */
export async function usageOf(
	tx: Transaction,
	scope: Scope,
	item: Pick<ListItem, 'list' | 'code'>
): Promise<ListItemUsage> {
	const regionOfScope = tx
		.select({ region: kommun.region })
		.from(kommun)
		.where(eq(kommun.code, scope.kommun));
	const neighbours = tx
		.select({ code: kommun.code })
		.from(kommun)
		.where(inArray(kommun.region, regionOfScope));
	const own = and(eq(cases.kommun, scope.kommun), inArray(cases.committee, [...scope.committees]));
	const mentions = MENTIONS[item.list];
	const [found] = await tx
		.select({
			own: sql<number>`count(*) filter (where ${own})`.mapWith(Number),
			all: count()
		})
		.from(cases)
		.where(and(inArray(cases.kommun, neighbours), mentions(cases.record, item.code)));
	const inHistory = await tx
		.select({ version: caseRevision.version })
		.from(caseRevision)
		.where(and(inArray(caseRevision.kommun, neighbours), mentions(caseRevision.before, item.code)))
		.limit(1);
	const wards = await tx.$count(
		listItem,
		and(
			inArray(listItem.region, regionOfScope),
			eq(listItem.list, 'ward'),
			item.list === 'hospital' ? eq(listItem.hospital, item.code) : sql`false`
		)
	);
	const targets = await tx.$count(
		target,
		and(
			inArray(target.kommun, neighbours),
			or(
				item.list === 'ward' ? eq(target.ward, item.code) : sql`false`,
				item.list === 'healthCentre' ? eq(target.healthCentre, item.code) : sql`false`
			)
		)
	);
	const inCases = found ?? { own: 0, all: 0 };
	return {
		cases: inCases.own,
		elsewhere: inCases.all > inCases.own,
		history: inHistory.length > 0,
		wards,
		targets
	};
}
