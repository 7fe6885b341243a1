import { sql } from 'drizzle-orm';
import { bigint, boolean, char, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, kommunColumn } from './columns';
import { allow, both, may, ownCommittee, ownKommun } from './policies';

/** An administrator is a member of no committee. */
const ofAll = both(ownKommun, may('months.review.all'));

/**
 * That a committee's month was marked reviewed, or opened again. Only added to: the latest row of a
 * month says how it is, the others are its history (docs/data-quality.md).
 */
export const monthReview = pgTable(
	'month_review',
	{
		id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
		kommun: kommunColumn(),
		committee: text('committee').notNull(),
		month: char('month', { length: 7 }).notNull(),
		/** False where it was opened again. */
		reviewed: boolean('reviewed').notNull(),
		at: instant('at').notNull(),
		actor: text('actor').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		index('month_review_latest').on(table.kommun, table.committee, table.month, table.id),
		...allow(
			['select'],
			sql`(${both(ownCommittee, may('figures.read', 'months.review', 'upkeep'))})
				or (${ofAll})`
		),
		...allow(['insert'], sql`(${both(ownCommittee, may('months.review'))}) or (${ofAll})`)
	]
);
