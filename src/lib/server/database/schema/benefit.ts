import { sql } from 'drizzle-orm';
import {
	boolean,
	char,
	check,
	date,
	doublePrecision,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { EFFORT_SURFACES, type EffortSurface } from '../../../domain/benefit/effort';
import { kommunColumn } from './columns';
import { oneOf } from './one-of';
import { allow, both, may, ownKommun } from './policies';

/**
 * What a save of a case took, as the browser measured it: by kommun and day alone, without the user, the
 * case or the time of day (docs/decisions/benefit.md).
 */
export const registrationEffort = pgTable(
	'registration_effort',
	{
		kommun: kommunColumn(),
		id: uuid('id').notNull().defaultRandom(),
		day: date('day', { mode: 'string' }).notNull(),
		surface: text('surface').$type<EffortSurface>().notNull(),
		/** A new case was registered; else one was changed. */
		isNew: boolean('is_new').notNull(),
		/** Cases that were saved together. */
		cases: integer('cases').notNull(),
		/** From the first input to the save, without long pauses. */
		ms: integer('ms').notNull(),
		keys: integer('keys').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		index('registration_effort_day').on(table.kommun, table.day),
		oneOf('registration_effort_surface', table.surface, EFFORT_SURFACES),
		check(
			'registration_effort_counts',
			sql`${table.cases} > 0 and ${table.ms} >= 0 and ${table.keys} >= 0`
		),
		...allow(['select'], both(ownKommun, may('figures.read'))),
		...allow(['insert'], both(ownKommun, may('cases.write', 'import')))
	]
);

/** From when a kommun counts its benefit, and what it supposes. */
export const benefitSetting = pgTable(
	'benefit_setting',
	{
		kommun: kommunColumn().primaryKey(),
		/** The first month with the programme; null where none is chosen. */
		start: char('start', { length: 7 }),
		kronorPerHour: integer('kronor_per_hour').notNull(),
		minutesLow: doublePrecision('minutes_low').notNull(),
		minutesLikely: doublePrecision('minutes_likely').notNull(),
		minutesHigh: doublePrecision('minutes_high').notNull(),
		shareLow: integer('share_low').notNull(),
		shareLikely: integer('share_likely').notNull(),
		shareHigh: integer('share_high').notNull()
	},
	() => [
		...allow(['select'], both(ownKommun, may('figures.read', 'benefit.write'))),
		...allow(['insert', 'update'], both(ownKommun, may('benefit.write')))
	]
);
