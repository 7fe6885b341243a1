import { and, eq, sql } from 'drizzle-orm';
import { lastDay, type Month } from '../../domain/calendar/month';
import type { LocalDate } from '../../domain/calendar/moment';
import { CARE_FORMS } from '../../domain/case/case';
import { maskData, maskFrom, type Mask } from '../../domain/disclosure/mask';
import type { UnitName } from '../../domain/disclosure/disclosure-rule';
import { BREAKDOWNS, monthTables, type MonthTables } from '../../domain/disclosure/month-tables';
import { planMonth } from '../../domain/disclosure/plan-month';
import { releaseBreakdown } from '../../domain/disclosure/release-month';
import type { MonthlySum } from '../../domain/facts/monthly-sums';
import type { Agreement } from '../../domain/payment/agreement';
import { agreementFor } from '../../domain/payment/agreement-for';
import type { Scope } from '../scope';
import type { Transaction } from '../database/transaction';
import { publishedFigure, publishedMask, publishedMonth } from '../database/schema';
import { loadEvaluationContext } from '../facts/read-context';
import { createPacer } from '../pacer';
import type { DueMonth } from './read-due-months';
import { loadThreshold } from './read-threshold';

/**
 * Publishes a month of the kommun: chooses what is hidden, and writes the figures that remain in
 * place of those of its earlier publication. The only writer of what samverkan readers see. Takes
 * the installation's own scope.
 */
export async function publishMonth(
	tx: Transaction,
	scope: Scope,
	{ month, reviewedAt }: DueMonth,
	today: LocalDate
): Promise<void> {
	const key = { kommun: scope.kommun, month };
	const tables = await loadMonth(tx, scope, month);
	if (tables.total.size === 0) {
		await tx.delete(publishedMonth).where(ofMonth(publishedMonth, key));
		return;
	}
	const [context, threshold, previous] = await Promise.all([
		loadEvaluationContext(tx, scope),
		loadThreshold(tx, scope),
		loadMask(tx, key)
	]);
	const pace = createPacer();
	const closed = closedUnits(context.agreements, scope.kommun, month);
	const mask = planMonth({ tables, lists: context.lists, threshold, closed, previous });
	const closing = reviewedAt === null ? null : new Date(reviewedAt);
	const published = { publishedOn: today, threshold, reviewedAt: closing };
	await tx
		.insert(publishedMonth)
		.values({ ...key, ...published })
		.onConflictDoUpdate({
			target: [publishedMonth.kommun, publishedMonth.month],
			set: published
		});
	await tx.delete(publishedFigure).where(ofMonth(publishedFigure, key));
	await tx.delete(publishedMask).where(ofMonth(publishedMask, key));
	await tx.insert(publishedMask).values({ ...key, mask: maskData(mask) });
	for (const breakdown of BREAKDOWNS) {
		await pace();
		const groups = releaseBreakdown({ month, tables, mask, context }, breakdown);
		const rows = [...groups].map(([group, figures]) => ({ ...key, breakdown, group, figures }));
		if (rows.length > 0) await tx.insert(publishedFigure).values(rows);
	}
}

async function loadMonth(tx: Transaction, scope: Scope, month: Month): Promise<MonthTables> {
	const sums = await tx.execute<MonthlySum & Record<string, unknown>>(sql`
		select dimension, "group", sex, committee, facts from monthly_fact
		where kommun = ${scope.kommun} and month = ${month}`);
	return monthTables(sums);
}

async function loadMask(tx: Transaction, key: { kommun: string; month: Month }): Promise<Mask> {
	const [row] = await tx.select().from(publishedMask).where(ofMonth(publishedMask, key));
	return maskFrom(row?.mask ?? {});
}

/**
 * Under the average model liable days are worked out of the distribution of days by the
 * agreement's own limits, and would tell more of it than is published.
 */
function closedUnits(
	agreements: readonly Agreement[],
	kommun: string,
	month: Month
): ReadonlySet<UnitName> {
	const averaged = CARE_FORMS.some(
		(careForm) => agreementFor(agreements, kommun, careForm, lastDay(month)).model === 'average'
	);
	return new Set(averaged ? (['payment'] as const) : []);
}

type MonthTable = typeof publishedMonth | typeof publishedFigure | typeof publishedMask;

function ofMonth(table: MonthTable, key: { kommun: string; month: Month }) {
	return and(eq(table.kommun, key.kommun), eq(table.month, key.month));
}
