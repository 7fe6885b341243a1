import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { kommunColumn } from './columns';
import { allow, both, may, ownKommun, WRITE } from './policies';

/** Whoever has saved it, for as long as they may read cases. */
const own = both(
	ownKommun,
	sql`${may('cases.read')} and owner = (select current_setting('svu.actor_id', true))`
);

/** A selection of the case list that somebody has given a name, for themselves. */
export const savedList = pgTable(
	'saved_list',
	{
		kommun: kommunColumn(),
		/** What the log knows them by (`Actor.actorId`). */
		owner: text('owner').notNull(),
		name: text('name').notNull(),
		/** The list's address after `?`, its dates as they were typed. */
		query: text('query').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.owner, table.name] }),
		...allow(['select', ...WRITE], own)
	]
);
