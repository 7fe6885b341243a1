import { and, eq, inArray, isNull, like } from 'drizzle-orm';
import type { Month } from '../../domain/calendar/month';
import { maskData } from '../../domain/disclosure/mask';
import { groundRows, type MonthTables } from '../../domain/disclosure/month-tables';
import type { PublishedPeriod } from '../../domain/disclosure/published-period';
import { ownersByReason } from '../../domain/lists/delay-owner';
import {
	publishedFigure,
	publishedGround,
	publishedMask,
	publishedPeriod,
	publishedWaiting
} from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import type { PlannedYear } from './plan-publication';
import type { ReleasedPeriod } from './released-periods';

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
	for (const [period, released] of plan.written) {
		await writePeriod(tx, { kommun, period }, released, plan);
	}
	await noteCounted(tx, kommun, plan);
	await noteWaiting(tx, kommun, plan);
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
	{ mask, rows }: ReleasedPeriod,
	plan: PlannedYear
): Promise<void> {
	const { read, ground, corrected } = plan;
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
		.values({
			...{ ...key, mask: maskData(mask), unseen: maskData(mask) },
			owners: ownersByReason(context.lists)
		})
		.onConflictDoUpdate({
			target: [publishedMask.kommun, publishedMask.period],
			set: { mask: maskData(mask) }
		});
	await tx.delete(publishedFigure).where(ofPeriod(publishedFigure, key));
	if (rows.length > 0) {
		await tx.insert(publishedFigure).values(rows.map((row) => ({ ...key, ...row })));
	}
	if (plan.current.has(period)) await writeGround(tx, key, ground.get(period));
}

/** Keeps the facts that a month is published from. */
async function writeGround(
	tx: Transaction,
	{ kommun, period: month }: PeriodKey,
	tables: MonthTables | undefined
): Promise<void> {
	await tx
		.delete(publishedGround)
		.where(and(eq(publishedGround.kommun, kommun), eq(publishedGround.month, month)));
	const rows = tables === undefined ? [] : groundRows(tables);
	if (rows.length === 0) return;
	await tx.insert(publishedGround).values(rows.map((row) => ({ kommun, month, ...row })));
}

/** Notes what the months are counted from that are published as they are now. */
async function noteCounted(
	tx: Transaction,
	kommun: string,
	{ read: { countedFrom, countedAt }, current }: PlannedYear
): Promise<void> {
	for (const month of current) {
		await tx
			.update(publishedMask)
			.set({ countedFrom: countedFrom.get(month) ?? '', countedAt })
			.where(ofPeriod(publishedMask, { kommun, period: month }));
	}
}

/**
 * Notes which months wait, so that they are not judged again at the next read. Where anything of the year was
 * written they are, since it may be what they waited for.
 */
async function noteWaiting(
	tx: Transaction,
	kommun: string,
	{ read: { due, countedFrom, countedAt: judgedAt }, ground, written }: PlannedYear
): Promise<void> {
	await tx
		.delete(publishedWaiting)
		.where(and(eq(publishedWaiting.kommun, kommun), like(publishedWaiting.month, `${due.year}-%`)));
	const waiting = due.months.filter(({ month }) => !ground.has(month));
	if (waiting.length === 0 || written.size > 0) return;
	await tx.insert(publishedWaiting).values(
		waiting.map(({ month }) => ({
			...{ kommun, month, judgedAt },
			countedFrom: countedFrom.get(month) ?? ''
		}))
	);
}

/**
 * Notes that corrections were tried, and that months are reviewed that have none that wait. Answers
 * the months that became reviewed.
 */
async function noteTried(
	tx: Transaction,
	kommun: string,
	{ read: { due, countedAt }, current }: PlannedYear
): Promise<Month[]> {
	const months = due.corrections.map(({ month }) => month);
	if (months.length === 0) return [];
	await tx
		.update(publishedPeriod)
		.set({ checkedAt: countedAt })
		.where(and(eq(publishedPeriod.kommun, kommun), inArray(publishedPeriod.period, months)));
	const reviewed: Month[] = [];
	for (const { month, reviewedAt } of due.corrections) {
		if (reviewedAt === null || !current.has(month)) continue;
		const changed = await tx
			.update(publishedPeriod)
			.set({ reviewedAt: new Date(reviewedAt) })
			.where(
				and(
					ofPeriod(publishedPeriod, { kommun, period: month }),
					isNull(publishedPeriod.reviewedAt)
				)
			)
			.returning({ month: publishedPeriod.period });
		reviewed.push(...changed.map((row) => row.month));
	}
	return reviewed;
}

type PeriodTable = typeof publishedPeriod | typeof publishedFigure | typeof publishedMask;

function ofPeriod(table: PeriodTable, key: PeriodKey) {
	return and(eq(table.kommun, key.kommun), eq(table.period, key.period));
}
