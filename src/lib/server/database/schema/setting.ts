import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { allow, may } from './policies';

/**
 * Small facts about the installation, e.g. which version of the fact families is stored. The
 * installation's own, but for which cases are being counted anew: every page says so.
 */
export const setting = pgTable(
	'setting',
	{
		name: text('name').primaryKey(),
		value: jsonb('value').notNull()
	},
	() => [
		...allow(['select'], sql`(${may('upkeep')} or name = 'facts-recount')`),
		...allow(['insert', 'update'], may('upkeep'))
	]
);
