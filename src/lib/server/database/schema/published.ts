import { sql } from 'drizzle-orm';
import {
	char,
	date,
	foreignKey,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text
} from 'drizzle-orm/pg-core';
import type { Breakdown } from '../../../domain/disclosure/month-tables';
import type { ReleasedFigures } from '../../../domain/disclosure/released';
import { instant, kommunColumn, kommunCopyColumn } from './columns';
import { allow, both, may, ownKommun, ownRegion, WRITE } from './policies';

const readers = sql`(${both(ownRegion, may('published.read'))})
	or (${both(ownKommun, may('upkeep'))})`;
const upkeep = both(ownKommun, may('upkeep'));
const month = () => char('month', { length: 7 }).notNull();

/** A month that samverkan readers see (domain.md §5.3), and by which closing and threshold. */
export const publishedMonth = pgTable(
	'published_month',
	{
		kommun: kommunColumn(),
		month: month(),
		publishedOn: date('published_on', { mode: 'string' }).notNull(),
		threshold: integer('threshold').notNull(),
		/** The review that closed it; null where only the day of the month had. */
		reviewedAt: instant('reviewed_at')
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.month] }),
		...allow(['select'], readers),
		...allow(WRITE, upkeep)
	]
);

/** All that they see of it: figures by breakdown and group, with the hidden ones null. */
export const publishedFigure = pgTable(
	'published_figure',
	{
		kommun: kommunCopyColumn(),
		month: month(),
		breakdown: text('breakdown').$type<Breakdown>().notNull(),
		group: text('group').notNull(),
		figures: jsonb('figures').$type<ReleasedFigures>().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.breakdown, table.month, table.group] }),
		foreignKey({
			columns: [table.kommun, table.month],
			foreignColumns: [publishedMonth.kommun, publishedMonth.month]
		}).onDelete('cascade'),
		...allow(['select'], readers),
		...allow(WRITE, upkeep)
	]
);

/**
 * What was hidden when the month was published, which stays hidden when it is published anew. Not
 * for readers: it tells whole hidden rows from hidden groups.
 */
export const publishedMask = pgTable(
	'published_mask',
	{
		kommun: kommunCopyColumn(),
		month: month(),
		mask: jsonb('mask').$type<Record<string, string[]>>().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.month] }),
		foreignKey({
			columns: [table.kommun, table.month],
			foreignColumns: [publishedMonth.kommun, publishedMonth.month]
		}).onDelete('cascade'),
		...allow(['select'], upkeep),
		...allow(WRITE, upkeep)
	]
);
