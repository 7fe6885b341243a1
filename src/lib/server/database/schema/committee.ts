import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { kommunColumn } from './columns';
import { allow, both, may, ownKommun, readableByAll } from './policies';

/** A nämnd: an authority of its own inside the kommun, with secrecy towards the others. */
export const committee = pgTable(
	'committee',
	{
		kommun: kommunColumn(),
		code: text('code').notNull(),
		/** What files call it, e.g. `ÄN`. */
		abbreviation: text('abbreviation').notNull(),
		name: text('name').notNull(),
		/** Youngest age the committee is for: where a case goes that a file gives no committee. */
		fromAge: integer('from_age').notNull(),
		position: integer('position').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.code] }),
		readableByAll(),
		...allow(['insert', 'update'], both(ownKommun, may('lists.write')))
	]
);
