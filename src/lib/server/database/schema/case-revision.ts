import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { caseDocument } from './case-document';
import { cases } from './cases';
import { instant, kommunCopyColumn } from './columns';
import { oneOf } from './one-of';
import { allow, both, may, ownCommittee } from './policies';

/** How a change came about. */
export const CHANGE_SOURCES = ['form', 'import', 'undo', 'sample', 'api'] as const;
export type ChangeSource = (typeof CHANGE_SOURCES)[number];

/** The history of every case: what it was before and after each change, by whom. */
export const caseRevision = pgTable(
	'case_revision',
	{
		id: bigint('id', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
		caseId: uuid('case_id').notNull(),
		version: integer('version').notNull(),
		kommun: kommunCopyColumn(),
		committee: text('committee').notNull(),
		at: instant('at').notNull(),
		actor: text('actor').notNull(),
		/** What the log knows the actor by; null for changes from before it was kept. */
		actorId: text('actor_id'),
		source: text('source').$type<ChangeSource>().notNull(),
		importId: uuid('import_id'),
		/** Null when the case was created. */
		before: caseDocument('before'),
		after: caseDocument('after').notNull(),
		/** Values were taken out of it when the case became protected: its digest is another. */
		scrubbed: boolean('scrubbed').notNull().default(false)
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		unique('case_revision_version').on(table.kommun, table.caseId, table.version),
		foreignKey({
			columns: [table.kommun, table.caseId],
			foreignColumns: [cases.kommun, cases.id]
		}).onDelete('cascade'),
		oneOf('case_revision_source', table.source, CHANGE_SOURCES),
		index('case_revision_import')
			.on(table.kommun, table.importId)
			.where(sql`${table.importId} is not null`),
		...allow(['select'], both(ownCommittee, may('cases.read', 'upkeep'))),
		...allow(['insert'], both(ownCommittee, may('cases.write', 'import', 'upkeep')))
	]
);
