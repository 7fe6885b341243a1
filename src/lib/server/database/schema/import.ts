import { sql } from 'drizzle-orm';
import {
	char,
	check,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { caseDocument } from './case-document';
import { OWN_HEADERS } from '../../../domain/casefile/match-headers';
import type { Actor } from '../../scope';
import { instant, kommunColumn, kommunCopyColumn } from './columns';
import { oneOf } from './one-of';
import { allow, both, hasCommittee, may, ownKommun, WRITE } from './policies';

/** Cases are for those who may import into all the committees of the file; series for their keepers. */
const ownImport = both(
	ownKommun,
	sql`((kind = 'cases' and ${may('import')} and committees <@ (select svu_committees()))
		or (kind = 'series' and ${may('series.write')}) or ${may('upkeep')})`
);

export const IMPORT_KINDS = ['cases', 'series'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
/** While it is `committing` or `undoing`, nobody else changes what it is about (svu_keep_to_import). */
export type ImportStatus = 'staged' | 'committing' | 'committed' | 'undoing' | 'undone';

/** Who said that an import is to be committed or undone: what is left of it is done in their name. */
export type Orderer = Pick<Actor, 'actor' | 'actorId' | 'address'>;

/** An uploaded file: first staged (its rows read and judged), then committed, perhaps undone. */
export const importBatch = pgTable(
	'import_batch',
	{
		id: uuid('id').notNull(),
		kommun: kommunColumn(),
		kind: text('kind').$type<ImportKind>().notNull(),
		/** Committees whose cases the file may hold: those of whoever read it in. */
		committees: text('committees').array().notNull(),
		status: text('status').$type<ImportStatus>().notNull(),
		filename: text('filename').notNull(),
		actor: text('actor').notNull(),
		/** Counts, refused rows and warnings, as shown in the preview. */
		summary: jsonb('summary').notNull(),
		/** Cases there were that rows of the file were held against: whoever sees what came of it has read them. */
		metCases: uuid('met_cases').array(),
		orderedBy: jsonb('ordered_by').$type<Orderer>(),
		createdAt: instant('created_at').notNull(),
		committedAt: instant('committed_at'),
		undoneAt: instant('undone_at')
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		oneOf('import_batch_kind', table.kind, IMPORT_KINDS),
		index('import_batch_recent').on(table.kommun, table.createdAt),
		// Looked for at every save of a case; nearly always empty.
		index('import_batch_under_way')
			.on(table.kommun, table.id)
			.where(sql`${table.status} in ('committing', 'undoing')`),
		...allow(['select', ...WRITE], ownImport)
	]
);

/** A row of an import that would create or change a case; gone when it has. */
export const importRow = pgTable(
	'import_row',
	{
		kommun: kommunCopyColumn(),
		importId: uuid('import_id').notNull(),
		line: integer('line').notNull(),
		caseId: uuid('case_id').notNull(),
		/** Version the preview was made against; 0 for a new case. */
		baseVersion: integer('base_version').notNull(),
		/** How much it would take away (domain/casefile/changed-case.ts): the preview's order. */
		gravity: integer('gravity').notNull().default(0),
		/** What numbers are compared by, of the case as it is to become. */
		numberKey: text('number_key').notNull(),
		/** When the case was last heard of: rows are written by month, as its sums then move once. */
		month: char('month', { length: 7 }).notNull(),
		/** The case as it is to become. */
		record: caseDocument('record').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.importId, table.line] }),
		foreignKey({
			columns: [table.kommun, table.importId],
			foreignColumns: [importBatch.kommun, importBatch.id]
		}).onDelete('cascade'),
		index('import_row_case').on(table.kommun, table.caseId),
		index('import_row_number').on(table.kommun, table.numberKey),
		...allow(['select', ...WRITE], both(ownKommun, sql`import_id in (select id from import_batch)`))
	]
);

/**
 * What a kommun's files say instead of our values: text in a column → code of a list or of a fixed
 * set. What is already a value of ours always means itself (domain.md §8).
 */
export const valueMapping = pgTable(
	'value_mapping',
	{
		kommun: kommunColumn(),
		/** Our column. */
		column: text('column').notNull(),
		/** The text as it is looked up (domain/casefile/value-key.ts). */
		textKey: text('text_key').notNull(),
		/** As it was written the first time. */
		written: text('written').notNull(),
		code: text('code').notNull(),
		actor: text('actor').notNull(),
		at: instant('at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.column, table.textKey] }),
		check('value_mapping_text', sql`${table.textKey} <> '' and ${table.code} <> ''`),
		...allow(['select'], both(ownKommun, may('import', 'settings.read'))),
		...allow(WRITE, both(ownKommun, may('values.write')))
	]
);

/**
 * How a kommun's files name their columns: header in the file → our header. Our own headers always
 * mean themselves (domain.md §8), and have no place here.
 */
export const columnMapping = pgTable(
	'column_mapping',
	{
		kommun: kommunColumn(),
		header: text('header').notNull(),
		/** Our column; null: known and ignored. */
		column: text('column'),
		/** Who chose it and when; null of what was chosen before that was kept. */
		actor: text('actor'),
		at: instant('at')
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.header] }),
		check(
			'column_mapping_own_header',
			sql`${table.header} not in (${sql.raw(OWN_HEADERS.map((key) => `'${key}'`).join(', '))})`
		),
		...allow(['select'], both(ownKommun, may('import'))),
		// Only those who may import something: a committee is needed as well as the right.
		...allow(WRITE, both(ownKommun, both(may('import'), hasCommittee)))
	]
);
