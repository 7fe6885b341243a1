import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Contribution } from '../../../domain/facts/facts';
import { instant, kommunColumn } from './columns';

export type ImportKind = 'cases' | 'series';
export type ImportStatus = 'staged' | 'committed' | 'undone';

/** An uploaded file: first staged (its rows read and judged), then committed, perhaps undone. */
export const importBatch = pgTable(
	'import_batch',
	{
		id: uuid('id').primaryKey(),
		kommun: kommunColumn(),
		kind: text('kind').$type<ImportKind>().notNull(),
		status: text('status').$type<ImportStatus>().notNull(),
		filename: text('filename').notNull(),
		actor: text('actor').notNull(),
		/** Counts, refused rows and warnings, as shown in the preview. */
		summary: jsonb('summary').notNull(),
		createdAt: instant('created_at').notNull(),
		committedAt: instant('committed_at'),
		undoneAt: instant('undone_at')
	},
	(table) => [index('import_batch_recent').on(table.kommun, table.createdAt)]
);

/** A row of an import that would create or change a case. */
export const importRow = pgTable(
	'import_row',
	{
		importId: uuid('import_id')
			.notNull()
			.references(() => importBatch.id, { onDelete: 'cascade' }),
		line: integer('line').notNull(),
		caseId: uuid('case_id').notNull(),
		/** Version the preview was made against; 0 for a new case. */
		baseVersion: integer('base_version').notNull(),
		row: jsonb('row').notNull(),
		contributions: jsonb('contributions').$type<Contribution[]>().notNull()
	},
	(table) => [primaryKey({ columns: [table.importId, table.line] })]
);

/** How a kommun's files name their columns: header in the file → our header. */
export const columnMapping = pgTable(
	'column_mapping',
	{
		kommun: kommunColumn(),
		header: text('header').notNull(),
		/** Our column; null: known and ignored. */
		column: text('column')
	},
	(table) => [primaryKey({ columns: [table.kommun, table.header] })]
);
