import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { allow, may } from './policies';

/** Small facts about the installation, e.g. which version of the fact families is stored. */
export const setting = pgTable(
	'setting',
	{
		name: text('name').primaryKey(),
		value: jsonb('value').notNull()
	},
	() => allow(['select', 'insert', 'update'], may('upkeep'))
);
