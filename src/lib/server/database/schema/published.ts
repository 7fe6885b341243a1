import { sql } from 'drizzle-orm';
import { date, foreignKey, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Breakdown } from '../../../domain/disclosure/month-tables';
import type { PublishedPeriod } from '../../../domain/disclosure/published-period';
import type { ReleasedFigures } from '../../../domain/disclosure/released';
import type { Facts } from '../../../domain/facts/facts';
import type { DelayOwner } from '../../../domain/lists/lists';
import { instant, kommunColumn, kommunCopyColumn } from './columns';
import { allow, both, may, ownKommun, ownRegion, WRITE } from './policies';

const readers = sql`(${both(ownRegion, may('published.read'))})
	or (${both(ownKommun, may('upkeep'))})`;
const upkeep = both(ownKommun, may('upkeep'));
const period = () => text('period').$type<PublishedPeriod>().notNull();

/** A month, third or year that samverkan readers see (domain.md §5.3), and by which threshold. */
export const publishedPeriod = pgTable(
	'published_period',
	{
		kommun: kommunColumn(),
		period: period(),
		publishedOn: date('published_on', { mode: 'string' }).notNull(),
		threshold: integer('threshold').notNull(),
		/** The review that closed a month; null where only the day of the month had, and in longer periods. */
		reviewedAt: instant('reviewed_at'),
		/** When a correction last reached readers; null when none has. */
		correctedOn: date('corrected_on', { mode: 'string' }),
		/** When it was last tried whether its corrections may be published. */
		checkedAt: instant('checked_at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.period] }),
		...allow(['select'], readers),
		...allow(WRITE, upkeep)
	]
);

/** All that they see of it: figures by breakdown and group, with the hidden ones null. */
export const publishedFigure = pgTable(
	'published_figure',
	{
		kommun: kommunCopyColumn(),
		period: period(),
		breakdown: text('breakdown').$type<Breakdown>().notNull(),
		group: text('group').notNull(),
		figures: jsonb('figures').$type<ReleasedFigures>().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.breakdown, table.period, table.group] }),
		foreignKey({
			columns: [table.kommun, table.period],
			foreignColumns: [publishedPeriod.kommun, publishedPeriod.period]
		}).onDelete('cascade'),
		...allow(['select'], readers),
		...allow(WRITE, upkeep)
	]
);

/**
 * What was hidden when the period was published, which stays hidden. Not for readers: it tells
 * whole hidden rows from hidden groups.
 */
export const publishedMask = pgTable(
	'published_mask',
	{
		kommun: kommunCopyColumn(),
		period: period(),
		mask: jsonb('mask').$type<Record<string, string[]>>().notNull(),
		/**
		 * What was hidden when it was first published. The rest readers may have kept: a higher threshold hides
		 * it, and takes it from nobody.
		 */
		unseen: jsonb('unseen').$type<Record<string, string[]>>().notNull(),
		/** Whose each delay reason was when it was first published; its year keeps to that. */
		owners: jsonb('owners')
			.$type<Record<string, DelayOwner>>()
			.notNull()
			.default(sql`'{}'`),
		/** A digest of the sums that a month's facts were read from, and when; null for longer periods. */
		countedFrom: text('counted_from'),
		countedAt: instant('counted_at')
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.period] }),
		foreignKey({
			columns: [table.kommun, table.period],
			foreignColumns: [publishedPeriod.kommun, publishedPeriod.period]
		}).onDelete('cascade'),
		...allow(['select'], upkeep),
		...allow(WRITE, upkeep)
	]
);

/**
 * The facts of a month as they were when it was published. Its third and its year are made of
 * them, and corrections are held against them. Not for readers.
 */
export const publishedGround = pgTable(
	'published_ground',
	{
		kommun: kommunCopyColumn(),
		/** The published period of the month. */
		month: text('month').notNull(),
		breakdown: text('breakdown').$type<Breakdown>().notNull(),
		group: text('group').notNull(),
		facts: jsonb('facts').$type<Facts>().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.month, table.breakdown, table.group] }),
		foreignKey({
			columns: [table.kommun, table.month],
			foreignColumns: [publishedPeriod.kommun, publishedPeriod.period]
		}).onDelete('cascade'),
		...allow(['select'], upkeep),
		...allow(WRITE, upkeep)
	]
);

/**
 * Months that come late, and wait: what they add to what readers have seen in their third or year tells of
 * few. From what that was judged, and when: it is not judged again until something is another.
 */
export const publishedWaiting = pgTable(
	'published_waiting',
	{
		kommun: kommunColumn(),
		month: text('month').notNull(),
		/** A digest of the sums that it was counted from. */
		countedFrom: text('counted_from').notNull(),
		judgedAt: instant('judged_at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.month] }),
		...allow(['select'], upkeep),
		...allow(WRITE, upkeep)
	]
);
