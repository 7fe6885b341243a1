import { sql } from 'drizzle-orm';
import {
	boolean,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgPolicy,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import {
	MEETING_STATUSES,
	POINT_KINDS,
	type MeetingStatus,
	type MinutedAction,
	type Participant,
	type PointKind
} from '../../../domain/meeting/meeting';
import { instant, kommunColumn, kommunCopyColumn } from './columns';
import { oneOf } from './one-of';
import { allow, appRole, both, may, ownKommun } from './policies';

const readers = both(ownKommun, may('figures.read', 'meetings.write'));
const writers = both(ownKommun, may('meetings.write'));
const planned = both(writers, sql`status = 'planned'`);
/** A point of a meeting that is not closed. */
const ofPlanned = both(
	writers,
	sql`exists (select from meeting where meeting.kommun = meeting_point.kommun
		and meeting.id = meeting_point.meeting and meeting.status = 'planned')`
);

/** A samverkansmöte. A held one is final: it is neither changed nor, but for sample data, removed. */
export const meeting = pgTable(
	'meeting',
	{
		id: uuid('id').notNull().defaultRandom(),
		kommun: kommunColumn(),
		title: text('title').notNull(),
		heldOn: date('held_on', { mode: 'string' }).notNull(),
		startsAt: text('starts_at'),
		participants: jsonb('participants').$type<Participant[]>().notNull(),
		status: text('status').$type<MeetingStatus>().notNull(),
		previous: uuid('previous'),
		/** How the actions stood when it was closed; null until then. */
		minuted: jsonb('minuted').$type<MinutedAction[]>(),
		/** What is looked at on the wall; everything where nothing is chosen. */
		views: jsonb('views')
			.$type<string[]>()
			.notNull()
			.default(sql`'[]'`),
		createdAt: instant('created_at').notNull(),
		/** Belongs to the sample data, as what follows such a meeting does, and goes with it. */
		sample: boolean('sample').notNull().default(false)
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		foreignKey({
			name: 'meeting_previous',
			columns: [table.kommun, table.previous],
			foreignColumns: [table.kommun, table.id]
		}),
		/** One meeting follows another: the next one is begun once. */
		uniqueIndex('meeting_next').on(table.kommun, table.previous),
		index('meeting_held_on').on(table.kommun, table.heldOn),
		oneOf('meeting_status', table.status, Object.keys(MEETING_STATUSES)),
		...allow(['select'], readers),
		...allow(['insert'], planned),
		...allow(['delete'], both(writers, sql`(status = 'planned' or sample)`)),
		pgPolicy('app_update', { for: 'update', to: appRole, using: planned, withCheck: writers })
	]
);

/** A point of its agenda, with what was said at it. */
export const meetingPoint = pgTable(
	'meeting_point',
	{
		id: uuid('id').notNull().defaultRandom(),
		kommun: kommunCopyColumn(),
		meeting: uuid('meeting').notNull(),
		position: integer('position').notNull(),
		kind: text('kind').$type<PointKind>().notNull(),
		reference: text('reference'),
		title: text('title').notNull(),
		minutes: integer('minutes'),
		notes: text('notes').notNull().default(''),
		decision: text('decision').notNull().default(''),
		revision: integer('revision').notNull().default(0),
		/** What its senders called the latest saves, so that one that is sent again is known. */
		sends: jsonb('sends')
			.$type<string[]>()
			.notNull()
			.default(sql`'[]'`)
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		foreignKey({
			name: 'meeting_point_meeting',
			columns: [table.kommun, table.meeting],
			foreignColumns: [meeting.kommun, meeting.id]
		}).onDelete('cascade'),
		index('meeting_point_order').on(table.kommun, table.meeting, table.position),
		oneOf('meeting_point_kind', table.kind, Object.keys(POINT_KINDS)),
		...allow(['select'], readers),
		...allow(['insert', 'update', 'delete'], ofPlanned)
	]
);
