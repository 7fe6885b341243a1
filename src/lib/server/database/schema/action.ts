import { sql } from 'drizzle-orm';
import {
	boolean,
	char,
	check,
	date,
	doublePrecision,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import {
	ACTION_ORIGINS,
	ACTION_OUTCOMES,
	ACTION_OWNERS,
	ACTION_STATUSES,
	ENTRY_KINDS,
	ORGANISATIONS,
	type ActionOrigin,
	type ActionOutcome,
	type ActionOwner,
	type ActionStatus,
	type EntryKind,
	type ExpectedEffect,
	type Organisation
} from '../../../domain/action/action';
import type { ChartFinding } from '../../../domain/action/action-verdict';
import type { AnnotatedSelection } from '../../../domain/annotation/annotation';
import { instant, kommunColumn, kommunCopyColumn } from './columns';
import { oneOf } from './one-of';
import { allow, both, may, ownKommun } from './policies';

/** The kommun's own people: what is of all the kommun, or of a committee of their own. */
const own = sql`${ownKommun} and (committee is null or committee = any ((select svu_committees())::text[])) and ${may('figures.read')}`;

/** Samverkan: what is shared with it. */
const shared = sql`${ownKommun} and shared and ${may('published.read')}`;

const reads = sql`((${own}) or (${shared})) and ${may('actions.read')}`;
const writes = sql`((${own}) or (${shared} and owner <> 'kommun')) and ${may('actions.write')}`;

/** Something that was agreed to be changed (domain.md §10). No person is named in it: the log knows who wrote. */
export const action = pgTable(
	'action',
	{
		id: uuid('id').notNull().defaultRandom(),
		kommun: kommunColumn(),
		/** Whose figures it is about; null for those of all committees. */
		committee: text('committee'),
		shared: boolean('shared').notNull(),
		originKind: text('origin_kind').$type<ActionOrigin>().notNull(),
		originMonth: char('origin_month', { length: 7 }),
		originReference: text('origin_reference'),
		measure: text('measure'),
		/** The cases that it is about; without any dimension all. */
		selection: jsonb('selection').$type<AnnotatedSelection>().notNull(),
		what: text('what').notNull(),
		owner: text('owner').$type<ActionOwner>().notNull(),
		responsible: text('responsible').notNull(),
		due: date('due', { mode: 'string' }).notNull(),
		effectDirection: text('effect_direction').$type<ExpectedEffect['direction']>(),
		effectSize: doublePrecision('effect_size'),
		effectBy: date('effect_by', { mode: 'string' }),
		startedOn: date('started_on', { mode: 'string' }),
		studyOn: date('study_on', { mode: 'string' }),
		status: text('status').$type<ActionStatus>().notNull(),
		outcome: text('outcome').$type<ActionOutcome>(),
		/** Who last wrote what it says. */
		writtenBy: text('written_by').$type<Organisation>().notNull(),
		at: instant('at').notNull(),
		/** Belongs to the sample data, and goes with it; what is agreed on in earnest stays. */
		sample: boolean('sample').notNull().default(false)
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		oneOf('action_origin', table.originKind, Object.keys(ACTION_ORIGINS)),
		oneOf('action_owner', table.owner, Object.keys(ACTION_OWNERS)),
		oneOf('action_direction', table.effectDirection, ['lower', 'higher']),
		oneOf('action_status', table.status, Object.keys(ACTION_STATUSES)),
		oneOf('action_outcome', table.outcome, Object.keys(ACTION_OUTCOMES)),
		oneOf('action_written_by', table.writtenBy, Object.keys(ORGANISATIONS)),
		check(
			'action_shared',
			sql`${table.shared} or (${table.owner} = 'kommun' and ${table.originKind} <> 'meeting')`
		),
		check(
			'action_effect',
			sql`num_nulls(${table.effectDirection}, ${table.effectSize}, ${table.effectBy}) in (0, 3)`
		),
		index('action_measure').on(table.kommun, table.measure),
		...allow(['select'], reads),
		...allow(['insert', 'update'], writes),
		...allow(['delete'], both(writes, sql`sample`))
	]
);

/** The action is one that the actor reads: its own policies say which. */
const ofReadable = sql`exists (select from action where action.kommun = action_entry.kommun and action.id = action_entry.action_id)`;

/** What has been written in actions; only added. */
export const actionEntry = pgTable(
	'action_entry',
	{
		id: uuid('id').notNull().defaultRandom(),
		kommun: kommunCopyColumn(),
		actionId: uuid('action_id').notNull(),
		/** Its place among those of the action; the clock may stand still. */
		nth: integer('nth').notNull(),
		at: instant('at').notNull(),
		/** The writer's organisation; the log knows the person. */
		by: text('by').$type<Organisation>().notNull(),
		kind: text('kind').$type<EntryKind>().notNull(),
		text: text('text').notNull(),
		/** What the measure's chart said at a study. */
		verdict: text('verdict'),
		/** The same as data. */
		found: jsonb('found').$type<ChartFinding>(),
		decision: text('decision').$type<ActionOutcome>()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		foreignKey({
			columns: [table.kommun, table.actionId],
			foreignColumns: [action.kommun, action.id]
		}).onDelete('cascade'),
		oneOf('action_entry_by', table.by, Object.keys(ORGANISATIONS)),
		oneOf('action_entry_kind', table.kind, Object.keys(ENTRY_KINDS)),
		oneOf('action_entry_decision', table.decision, Object.keys(ACTION_OUTCOMES)),
		uniqueIndex('action_entry_nth').on(table.kommun, table.actionId, table.nth),
		...allow(['select'], both(ownKommun, ofReadable)),
		// Nobody writes in the other organisation's name.
		...allow(
			['insert'],
			sql`${ownKommun} and ${may('actions.write')} and ("by" = 'kommun') = ${may('figures.read')} and ${ofReadable}`
		)
	]
);
