import { sql } from 'drizzle-orm';
import { date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AgreedAction } from '../../../domain/action/agreement';
import { instant, kommunColumn } from './columns';
import { allow, both, may, ownKommun } from './policies';

/** Those who read actions at all: what several organisations agreed on is shared with them all. */
const reads = sql`${ownKommun} and ${may('actions.read')} and ${may('figures.read', 'published.read')}`;

/** Handslag: what several organisations agreed on, a row a version. Only added. */
export const actionPlan = pgTable(
	'action_plan',
	{
		kommun: kommunColumn(),
		id: uuid('id').notNull(),
		version: integer('version').notNull(),
		title: text('title').notNull(),
		agreedOn: date('agreed_on', { mode: 'string' }).notNull(),
		organisations: jsonb('organisations').$type<string[]>().notNull(),
		/** The actions as they were then. */
		actions: jsonb('actions').$type<AgreedAction[]>().notNull(),
		at: instant('at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id, table.version] }),
		...allow(['select'], reads),
		...allow(['insert'], both(reads, may('actions.write')))
	]
);
