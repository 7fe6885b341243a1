import { sql } from 'drizzle-orm';
import { char, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import {
	ANNOTATION_KINDS,
	type AnnotatedSelection,
	type AnnotationKind
} from '../../../domain/annotation/annotation';
import { instant, kommunColumn } from './columns';
import { oneOf } from './one-of';
import { allow, both, may, ownKommun } from './policies';

/** Of all the kommun, or of a committee of one's own: there is secrecy between them. */
const own = both(
	ownKommun,
	sql`(committee is null or committee = any ((select svu_committees())::text[]))`
);

/** What a chef has written at a month of a measure's chart; only added and taken away, never changed. */
export const annotation = pgTable(
	'annotation',
	{
		id: uuid('id').notNull().defaultRandom(),
		kommun: kommunColumn(),
		/** Whose figures it is about; null for those of all committees. */
		committee: text('committee'),
		measure: text('measure').notNull(),
		month: char('month', { length: 7 }).notNull(),
		kind: text('kind').$type<AnnotationKind>().notNull(),
		cause: text('cause').notNull(),
		action: text('action').notNull(),
		/** The cases that it is about; without any dimension all. */
		selection: jsonb('selection').$type<AnnotatedSelection>().notNull(),
		authorId: text('author_id').notNull(),
		/** Their name then. */
		author: text('author').notNull(),
		at: instant('at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		oneOf('annotation_kind', table.kind, Object.keys(ANNOTATION_KINDS)),
		index('annotation_measure').on(table.kommun, table.measure, table.month),
		...allow(['select'], both(own, may('figures.read', 'upkeep'))),
		...allow(['insert', 'delete'], both(own, may('annotations.write')))
	]
);
