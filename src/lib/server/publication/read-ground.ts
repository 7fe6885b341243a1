import { sql } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import {
	groundTables,
	monthTables,
	type Breakdown,
	type MonthTables
} from '../../domain/disclosure/month-tables';
import type { PublishedPeriod } from '../../domain/disclosure/published-period';
import type { Facts } from '../../domain/facts/facts';
import type { MonthlySum } from '../../domain/facts/monthly-sums';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** The facts of the kommun's months of a year as they are now. */
export async function loadCounted(
	tx: Transaction,
	scope: Scope,
	year: PublishedPeriod
): Promise<Map<Month, MonthTables>> {
	const sums = await tx.execute<MonthlySum & { month: Month } & Record<string, unknown>>(sql`
		select month, dimension, "group", sex, committee, facts from monthly_fact
		where kommun = ${scope.kommun} and month between ${`${year}-01`} and ${`${year}-12`}`);
	return new Map([...byMonth(sums)].map(([month, own]) => [month, monthTables(own)]));
}

/** The facts of the kommun's published months of a year as they were when they were published. */
export async function loadGround(
	tx: Transaction,
	scope: Scope,
	year: PublishedPeriod
): Promise<Map<Month, MonthTables>> {
	const rows = await tx.execute<
		{ month: Month; breakdown: Breakdown; group: string; facts: Facts } & Record<string, unknown>
	>(sql`
		select month, breakdown, "group", facts from published_ground
		where kommun = ${scope.kommun} and month between ${`${year}-01`} and ${`${year}-12`}`);
	return new Map([...byMonth(rows)].map(([month, own]) => [month, groundTables(own)]));
}

function byMonth<Row extends { month: Month }>(rows: Iterable<Row>): Map<Month, Row[]> {
	const months = new Map<Month, Row[]>();
	for (const row of rows) {
		const own = months.get(row.month);
		if (own) own.push(row);
		else months.set(row.month, [row]);
	}
	return months;
}
