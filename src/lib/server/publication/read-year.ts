import { and, eq, sql } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import type { Month } from '../../domain/calendar/month';
import type { YearDue } from '../../domain/disclosure/due';
import { maskFrom } from '../../domain/disclosure/mask';
import type { PublishedPeriod } from '../../domain/disclosure/published-period';
import { withOwners } from '../../domain/lists/delay-owner';
import type { DelayOwner } from '../../domain/lists/lists';
import { now as instantNow } from '../clock';
import { publishedMask } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadEvaluationContext } from '../facts/read-context';
import type { Scope } from '../scope';
import { countedFrom } from './counted-from';
import { loadCounted, loadGround } from './read-ground';
import { loadThreshold } from './read-threshold';
import type { Ground, YearPlanning } from './year-planning';

/** What a kommun's year is published from. */
export interface YearRead extends YearPlanning {
	due: YearDue;
	today: LocalDate;
	/** The facts of each month now, a digest of what they are counted from, and when they were read. */
	counted: Ground;
	countedFrom: ReadonlyMap<Month, string>;
	countedAt: Date;
	/** The facts of each published month as they were then. */
	published: Ground;
}

/** Reads it. */
export async function loadYear(
	tx: Transaction,
	scope: Scope,
	due: YearDue,
	today: LocalDate
): Promise<YearRead> {
	const countedAt = instantNow();
	// Before the facts: a case that is saved in between makes the digest old, and is looked at again.
	const countedFrom = await loadCountedFrom(tx, scope, due.year);
	const counted = await loadCounted(tx, scope, due.year);
	const published = await loadGround(tx, scope, due.year);
	const { masks, shown, owners } = await loadMasks(tx, scope, due.year);
	const now = await loadEvaluationContext(tx, scope);
	// A reason that has gone over to another owner would tell how many it is of, by what both changed by.
	const context = { ...now, lists: withOwners(now.lists, owners) };
	const threshold = await loadThreshold(tx, scope);
	return {
		...{ due, today, counted, countedFrom, countedAt, published },
		...{ masks, shown, context, threshold }
	};
}

/** Digests of what the year's months are counted from, as they are now. */
export async function loadCountedFrom(
	tx: Transaction,
	{ kommun }: Scope,
	year: PublishedPeriod
): Promise<Map<Month, string>> {
	const rows = await tx.execute<{ month: Month; digest: string }>(sql`
		select month, ${countedFrom({ kommun, period: sql`months.month` })} as digest
		from (
			select distinct month from monthly_fact
			where kommun = ${kommun} and month between ${`${year}-01`} and ${`${year}-12`}
		) as months`);
	return new Map(rows.map(({ month, digest }) => [month, digest]));
}

async function loadMasks(
	tx: Transaction,
	{ kommun }: Scope,
	year: PublishedPeriod
): Promise<Pick<YearPlanning, 'masks' | 'shown'> & { owners: Record<string, DelayOwner> }> {
	const rows = await tx
		.select()
		.from(publishedMask)
		.where(and(eq(publishedMask.kommun, kommun), sql`left(period, 4) = ${year}`));
	return {
		masks: new Map(rows.map(({ period, unseen }) => [period, maskFrom(unseen)])),
		shown: new Map(rows.map(({ period, mask }) => [period, maskFrom(mask)])),
		owners: Object.assign({}, ...rows.map(({ owners }) => owners)) as Record<string, DelayOwner>
	};
}
