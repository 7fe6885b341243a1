import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { kommunColumn } from './columns';
import { allow, both, may, ownCommittee } from './policies';

/**
 * How far a committee's own series of case numbers has been given in a year: no number is given
 * twice, not even when its case has been removed.
 */
export const numberSeries = pgTable(
	'number_series',
	{
		kommun: kommunColumn(),
		committee: text('committee').notNull(),
		year: integer('year').notNull(),
		last: integer('last').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.committee, table.year] }),
		...allow(['select'], both(ownCommittee, may('cases.read', 'upkeep'))),
		...allow(['insert', 'update'], both(ownCommittee, may('cases.write', 'import', 'upkeep')))
	]
);
