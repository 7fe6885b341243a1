import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ReviewOutcome, ReviewSelection } from '../../../domain/log/review';
import { instant, kommunColumn } from './columns';
import { both, logRole, may, ownKommun } from './policies';

const keepers = both(ownKommun, may('log.read'));

/** A spot check: entries of the log drawn at random to be gone through. Only added to. */
export const logReview = pgTable(
	'log_review',
	{
		id: uuid('id').primaryKey(),
		kommun: kommunColumn(),
		at: instant('at').notNull(),
		actor: text('actor').notNull(),
		actorId: text('actor_id').notNull(),
		/** What the entries were drawn from. */
		selection: jsonb('selection').$type<ReviewSelection>().notNull(),
		/** How many there were to draw from. */
		population: bigint('population', { mode: 'number' }).notNull(),
		/** The entries that were drawn, in the order of the log. */
		entryIds: bigint('entry_ids', { mode: 'number' }).array().notNull()
	},
	(table) => [
		index('log_review_recent').on(table.kommun, table.at),
		pgPolicy('log_select', { for: 'select', to: logRole, using: keepers }),
		pgPolicy('log_insert', { for: 'insert', to: logRole, withCheck: keepers })
	]
);

/** That somebody has looked at an entry, and what came of it. The latest mark of an entry counts. */
export const logReviewMark = pgTable(
	'log_review_mark',
	{
		id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		reviewId: uuid('review_id')
			.notNull()
			.references(() => logReview.id),
		entryId: bigint('entry_id', { mode: 'number' }).notNull(),
		at: instant('at').notNull(),
		actor: text('actor').notNull(),
		actorId: text('actor_id').notNull(),
		outcome: text('outcome').$type<ReviewOutcome>().notNull(),
		/** Short free text; never personal data. */
		note: text('note')
	},
	(table) => [
		index('log_review_mark_entry').on(table.reviewId, table.entryId, table.id),
		pgPolicy('log_select', {
			for: 'select',
			to: logRole,
			using: sql`review_id in (select id from log_review)`
		}),
		pgPolicy('log_insert', {
			for: 'insert',
			to: logRole,
			withCheck: sql`review_id in (select id from log_review)`
		})
	]
);
