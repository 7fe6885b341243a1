import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	char,
	check,
	customType,
	index,
	jsonb,
	pgPolicy,
	pgTable,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { SIGN_IN_EVENTS, type LogEvent } from '../../../domain/log/log-event';
import { instant } from './columns';
import { appRole, both, logRole, may, ownKommun, signInRole } from './policies';

/** Number of a transaction; grows for as long as the database server lives. */
const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });

/** An entry in the actor's own name, as the transaction has said who acts. */
const ownName = sql`actor = (select current_setting('svu.actor', true))
	and actor_id = (select current_setting('svu.actor_id', true))
	and address is not distinct from (select nullif(current_setting('svu.address', true), ''))
	and ${ownKommun}`;

/**
 * The log's keepers read their kommun's entries, and attempts to sign in that no kommun's account
 * answers to; the sealer and the verification read all.
 */
const readable = sql`((${ownKommun} or kommun is null) and ${may('log.read')}) or ${may('upkeep')}`;

/**
 * Who did what, with which case, when and from where. Only added to: no role of the application
 * may change or remove a row (docs/decisions/log-chain.md). No key leads to other tables, so that
 * an entry outlives what it is about.
 */
export const logEntry = pgTable(
	'log_entry',
	{
		id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		/** The transaction that wrote it, by which the sealer finds what is new. */
		txid: transactionId('txid')
			.notNull()
			.default(sql`pg_current_xact_id()`),
		at: instant('at').notNull(),
		actor: text('actor').notNull(),
		actorId: text('actor_id').notNull(),
		/** Network address; null for what started on the server's own computer. */
		address: text('address'),
		/** Null where an unknown account tried to sign in. */
		kommun: char('kommun', { length: 4 }),
		/** Committee of the one case. */
		committee: text('committee'),
		event: text('event').$type<LogEvent>().notNull(),
		/** The one case it is about. */
		caseId: uuid('case_id'),
		/** All cases that were shown or left the product, where there may be many. */
		caseIds: uuid('case_ids').array(),
		/** The rest, which differs by event (src/lib/domain/log/log-entry.ts). */
		details: jsonb('details').$type<Record<string, unknown>>().notNull()
	},
	(table) => [
		index('log_entry_at').on(table.kommun, table.at, table.id),
		index('log_entry_case')
			.on(table.kommun, table.caseId)
			.where(sql`${table.caseId} is not null`),
		// The same of entries about many cases, for who asks what has been seen of one.
		index('log_entry_cases')
			.using('gin', table.caseIds)
			.where(sql`${table.caseIds} is not null`),
		index('log_entry_txid').on(table.txid),
		// What the verification looks up: whether a case was removed, and how a month was published.
		index('log_entry_removed')
			.using('gin', table.caseIds)
			.where(sql`${table.event} = 'retention-removed'`),
		index('log_entry_published')
			.on(table.kommun, sql`(details ->> 'month')`, table.id)
			.where(sql`${table.event} = 'published'`),
		pgPolicy('own_insert', { for: 'insert', to: [appRole, logRole], withCheck: ownName }),
		pgPolicy('signin_insert', {
			for: 'insert',
			to: signInRole,
			withCheck: sql.raw(`event in (${SIGN_IN_EVENTS.map((event) => `'${event}'`).join(', ')})`)
		}),
		pgPolicy('log_select', { for: 'select', to: logRole, using: readable })
	]
);

/**
 * The chain: each link hashes the one before it together with an entry, so that nothing sealed can
 * be changed, moved or removed unseen. Written by the sealer alone.
 */
export const logSeal = pgTable(
	'log_seal',
	{
		/** From 1, without gaps. */
		position: bigint('position', { mode: 'number' }).primaryKey(),
		entryId: bigint('entry_id', { mode: 'number' }).notNull().unique(),
		/** SHA-256 in hexadecimal. */
		hash: text('hash').notNull(),
		/** When; null for links from before their time was part of the chain. */
		sealedAt: instant('sealed_at')
	},
	() => [
		pgPolicy('log_select', {
			for: 'select',
			to: logRole,
			using: may('log.read', 'upkeep')
		}),
		// A version from before links had times, that has not been stopped yet, seals nothing more.
		pgPolicy('log_insert', {
			for: 'insert',
			to: logRole,
			withCheck: both(may('upkeep'), sql`sealed_at is not null`)
		})
	]
);

/**
 * The one chain of the installation: what it is known by outside the database, from where it covers
 * what, and how far it has come, so that links which are cut off are missed.
 */
export const logChain = pgTable(
	'log_chain',
	{
		/** Always true: there is one row. */
		single: boolean('single').primaryKey().default(true),
		id: uuid('id').notNull(),
		/** From when the chain covers time, history and published figures. */
		startedAt: instant('started_at').notNull(),
		/** First place whose link has a time. */
		firstPosition: bigint('first_position', { mode: 'number' }).notNull(),
		/** Revisions of cases with higher numbers are all in the log. */
		lastRevision: bigint('last_revision', { mode: 'number' }).notNull(),
		/** Links ever made, and the last of them; '' before the first. */
		sealed: bigint('sealed', { mode: 'number' }).notNull(),
		hash: text('hash').notNull()
	},
	() => [
		check('log_chain_single', sql`single`),
		pgPolicy('log_select', { for: 'select', to: logRole, using: may('log.read', 'upkeep') }),
		pgPolicy('log_update', {
			for: 'update',
			to: logRole,
			using: may('upkeep'),
			withCheck: may('upkeep')
		})
	]
);
