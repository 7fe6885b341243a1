import { char, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, kommunColumn } from './columns';
import { allow, both, may, ownCommittee, ownKommun } from './policies';

/** How long a kommun keeps its cases (domain.md §6). No row, or no months: for ever. */
export const retentionSetting = pgTable(
	'retention_setting',
	{
		kommun: kommunColumn().primaryKey(),
		/** Months after the end of the year of discharge; null when it has been turned off. */
		months: integer('months'),
		setBy: text('set_by').notNull(),
		setAt: instant('set_at').notNull()
	},
	() => [
		...allow(['select'], both(ownKommun, may('settings.read', 'retention.write', 'upkeep'))),
		...allow(['insert', 'update'], both(ownKommun, may('retention.write')))
	]
);

/**
 * Months whose figures are settled for good: their cases have been removed, or are about to be.
 * Triggers keep `monthly_fact` and `case_contribution` of such a month as they are, whoever
 * writes; so all who may write those must be able to read this table.
 */
export const frozenMonth = pgTable(
	'frozen_month',
	{
		kommun: kommunColumn(),
		committee: text('committee').notNull(),
		month: char('month', { length: 7 }).notNull(),
		frozenAt: instant('frozen_at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.committee, table.month] }),
		...allow(
			['select'],
			both(ownCommittee, may('figures.read', 'cases.read', 'cases.write', 'import', 'upkeep'))
		),
		...allow(['insert'], both(ownCommittee, may('upkeep')))
	]
);

/** How many cases have been removed, by the year they were discharged in. */
export const retentionRemoval = pgTable(
	'retention_removal',
	{
		kommun: kommunColumn(),
		committee: text('committee').notNull(),
		year: integer('year').notNull(),
		cases: integer('cases').notNull(),
		/** When the latest of them was removed. */
		removedAt: instant('removed_at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.committee, table.year] }),
		...allow(['select'], both(ownKommun, may('retention.write', 'upkeep'))),
		...allow(['insert', 'update'], both(ownKommun, may('upkeep')))
	]
);
