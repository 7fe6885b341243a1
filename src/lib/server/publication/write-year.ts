import { and, eq, inArray } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import { maskData, type Mask } from '../../domain/disclosure/mask';
import { BREAKDOWNS, groundRows } from '../../domain/disclosure/month-tables';
import { grainOf, type PublishedPeriod } from '../../domain/disclosure/published-period';
import { releaseBreakdown } from '../../domain/disclosure/release-period';
import {
	publishedFigure,
	publishedGround,
	publishedMask,
	publishedPeriod
} from '../database/schema';
import type { Transaction } from '../database/transaction';
import { createPacer } from '../pacer';
import type { Scope } from '../scope';
import type { PlannedYear } from './plan-publication';

/**
 * Writes what was chosen to be published of a year, and answers which periods were written, taken back
 * or became reviewed. The only writer of what samverkan readers see. Takes the installation's own
 * scope.
 */
export async function writeYear(
	tx: Transaction,
	{ kommun }: Scope,
	plan: PlannedYear
): Promise<PublishedPeriod[]> {
	if (plan.empty.length > 0) {
		await tx
			.delete(publishedPeriod)
			.where(
				and(eq(publishedPeriod.kommun, kommun), inArray(publishedPeriod.period, [...plan.empty]))
			);
	}
	for (const [period, mask] of plan.written) await writePeriod(tx, { kommun, period }, mask, plan);
	const reviewed = await noteTried(tx, kommun, plan);
	return [...new Set([...plan.written.keys(), ...plan.empty, ...reviewed])];
}

interface PeriodKey {
	kommun: string;
	period: PublishedPeriod;
}

async function writePeriod(
	tx: Transaction,
	key: PeriodKey,
	mask: Mask,
	{ read, ground, corrected }: PlannedYear
): Promise<void> {
	const { period } = key;
	const { context, threshold, today, due, countedAt: checkedAt } = read;
	const reviewedAt = due.months.find(({ month }) => month === period)?.reviewedAt;
	const correctedOn = corrected.has(period) ? { correctedOn: today } : {};
	await tx
		.insert(publishedPeriod)
		.values({
			...{ ...key, publishedOn: today, threshold, checkedAt },
			reviewedAt: reviewedAt ? new Date(reviewedAt) : null
		})
		.onConflictDoUpdate({
			target: [publishedPeriod.kommun, publishedPeriod.period],
			set: { threshold, checkedAt, ...correctedOn }
		});
	await tx
		.insert(publishedMask)
		.values({ ...key, mask: maskData(mask) })
		.onConflictDoUpdate({
			target: [publishedMask.kommun, publishedMask.period],
			set: { mask: maskData(mask) }
		});
	await tx.delete(publishedFigure).where(ofPeriod(publishedFigure, key));
	const pace = createPacer();
	for (const breakdown of BREAKDOWNS) {
		const release = { period, ground, mask, threshold, context };
		const groups = [...releaseBreakdown(release, breakdown)];
		const rows = groups.map(([group, figures]) => ({ ...key, breakdown, group, figures }));
		if (rows.length > 0) await tx.insert(publishedFigure).values(rows);
		await pace();
	}
	if (grainOf(period) === 'month') await writeGround(tx, key, read, ground);
}

/** Keeps the facts that a month is published from, where they are those of now. */
async function writeGround(
	tx: Transaction,
	{ kommun, period: month }: PeriodKey,
	{ counted, countedFrom, countedAt }: PlannedYear['read'],
	ground: PlannedYear['ground']
): Promise<void> {
	const tables = ground.get(month);
	if (tables === undefined || tables !== counted.get(month)) return;
	await tx
		.delete(publishedGround)
		.where(and(eq(publishedGround.kommun, kommun), eq(publishedGround.month, month)));
	const rows = groundRows(tables).map((row) => ({ kommun, month, ...row }));
	await tx.insert(publishedGround).values(rows);
	await tx
		.update(publishedMask)
		.set({ countedFrom: countedFrom.get(month) ?? '', countedAt })
		.where(ofPeriod(publishedMask, { kommun, period: month }));
}

/**
 * Notes that corrections were tried; and of months without any that wait, what they are counted from
 * and that they are reviewed. Answers the months that became reviewed.
 */
async function noteTried(
	tx: Transaction,
	kommun: string,
	{ read: { due, countedFrom, countedAt }, settled }: PlannedYear
): Promise<Month[]> {
	const reviewed: Month[] = [];
	for (const { month, reviewedAt } of due.corrections) {
		const key = { kommun, period: month };
		const isReviewed = settled.has(month) && reviewedAt !== null;
		const [before] = await tx
			.select({ reviewedAt: publishedPeriod.reviewedAt })
			.from(publishedPeriod)
			.where(ofPeriod(publishedPeriod, key));
		if (before === undefined) continue;
		const becomesReviewed = isReviewed && before.reviewedAt === null;
		await tx
			.update(publishedPeriod)
			.set({ checkedAt: countedAt, ...(becomesReviewed && { reviewedAt: new Date(reviewedAt) }) })
			.where(ofPeriod(publishedPeriod, key));
		if (becomesReviewed) reviewed.push(month);
		if (!settled.has(month)) continue;
		await tx
			.update(publishedMask)
			.set({ countedFrom: countedFrom.get(month) ?? '', countedAt })
			.where(ofPeriod(publishedMask, key));
	}
	return reviewed;
}

type PeriodTable = typeof publishedPeriod | typeof publishedFigure | typeof publishedMask;

function ofPeriod(table: PeriodTable, key: PeriodKey) {
	return and(eq(table.kommun, key.kommun), eq(table.period, key.period));
}
