import { sql } from 'drizzle-orm';
import { foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant, kommunColumn, kommunCopyColumn } from './columns';
import { IMPORT_KINDS, type ImportKind } from './import';
import { oneOf } from './one-of';
import { allow, both, may, ownKommun, WRITE } from './policies';

/** What whoever may send files has sent, and nobody else; the installation throws away what is old. */
const ownFile = both(
	ownKommun,
	sql`((${may('import', 'series.write')} and owner = (select current_setting('svu.actor_id', true))) or ${may('upkeep')})`
);

/** What is being done with an uploaded file. */
export type ImportPhase = 'reading' | 'checking' | 'saving' | 'committing' | 'done' | 'failed';

/**
 * An uploaded file and how far the reading of it has come: kept for half an hour, so that it can be
 * read again when names have been added or columns mapped, by whichever process is asked.
 */
export const heldFile = pgTable(
	'held_file',
	{
		id: uuid('id').notNull(),
		kommun: kommunColumn(),
		/** What the log knows its sender by (`Actor.actorId`). */
		owner: text('owner').notNull(),
		/** The import that its latest reading is. */
		importId: uuid('import_id').notNull(),
		/** Imports of earlier readings, which the latest has taken the place of. */
		earlier: uuid('earlier').array().notNull().default([]),
		kind: text('kind').$type<ImportKind>().notNull(),
		name: text('name').notNull(),
		/** As in `ImportFile`. */
		headerLine: integer('header_line').$type<0 | 1>(),
		/** Bytes of all its parts together. */
		size: integer('size').notNull(),
		createdAt: instant('created_at').notNull().defaultNow(),
		phase: text('phase').$type<ImportPhase>().notNull(),
		/** Rows done in this phase. */
		done: integer('done').notNull().default(0),
		/** Rows in all; null while not yet known. */
		total: integer('total'),
		/** `failed`: what the user reads. */
		message: text('message'),
		/** `failed`: the file's own column names, where they need mapping. */
		headers: text('headers').array(),
		/** When the process that reads it last said that it does. */
		heardAt: instant('heard_at').notNull().defaultNow()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		oneOf('held_file_kind', table.kind, IMPORT_KINDS),
		unique('held_file_import').on(table.kommun, table.importId),
		...allow(['select', ...WRITE], ownFile)
	]
);

/** A part of an uploaded file, packed and encrypted. */
export const heldFilePart = pgTable(
	'held_file_part',
	{
		kommun: kommunCopyColumn(),
		fileId: uuid('file_id').notNull(),
		nth: integer('nth').notNull(),
		sealed: bytes('sealed').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.fileId, table.nth] }),
		foreignKey({
			columns: [table.kommun, table.fileId],
			foreignColumns: [heldFile.kommun, heldFile.id]
		}).onDelete('cascade'),
		...allow(['select', ...WRITE], both(ownKommun, sql`file_id in (select id from held_file)`))
	]
);
