import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable } from 'drizzle-orm/pg-core';
import { kommunColumn } from './columns';
import { allow, both, may, ownKommun, ownRegion } from './policies';

/** What an administrator sets for a kommun as a whole. */
export const kommunSetting = pgTable(
	'kommun_setting',
	{
		kommun: kommunColumn().primaryKey(),
		/** Fewer persons than this are hidden from samverkan readers (domain.md §5.3). */
		smallNumberThreshold: integer('small_number_threshold').notNull().default(5),
		/** Whether the series of case numbers has no gaps (docs/decisions/case-numbers.md). */
		gapFreeNumbers: boolean('gap_free_numbers').notNull().default(false)
	},
	(table) => [
		check('kommun_setting_threshold', sql`${table.smallNumberThreshold} between 3 and 20`),
		...allow(
			['select'],
			sql`(${both(ownKommun, may('settings.read', 'figures.read', 'upkeep'))})
				or (${both(ownRegion, may('published.read'))})`
		),
		...allow(['insert', 'update'], both(ownKommun, may('retention.write')))
	]
);
