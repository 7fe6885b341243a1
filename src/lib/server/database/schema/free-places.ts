import { sql } from 'drizzle-orm';
import { check, date, foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { PLACED_KINDS, type PlacedKind } from '../../../domain/look-ahead/place-kind';
import { instant, kommunCopyColumn } from './columns';
import { committee } from './committee';
import { oneOf } from './one-of';
import { allow, both, may, ownCommittee, WRITE } from './policies';

/** How many places of a kind a committee has free on a day, as somebody typed it last. */
export const freePlaces = pgTable(
	'free_places',
	{
		kommun: kommunCopyColumn(),
		committee: text('committee').notNull(),
		day: date('day', { mode: 'string' }).notNull(),
		kind: text('kind').$type<PlacedKind>().notNull(),
		free: integer('free').notNull(),
		/** Their name then. */
		author: text('author').notNull(),
		at: instant('at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.committee, table.day, table.kind] }),
		foreignKey({
			columns: [table.kommun, table.committee],
			foreignColumns: [committee.kommun, committee.code]
		}),
		oneOf('free_places_kind', table.kind, PLACED_KINDS),
		check('free_places_count', sql`${table.free} >= 0`),
		...allow(['select'], both(ownCommittee, may('cases.read', 'upkeep'))),
		...allow(WRITE, both(ownCommittee, may('places.write')))
	]
);
