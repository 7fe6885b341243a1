import { sql } from 'drizzle-orm';
import { char, pgTable, text } from 'drizzle-orm/pg-core';
import { allow, both, may, readableByAll } from './policies';

export const region = pgTable(
	'region',
	{
		code: text('code').primaryKey(),
		name: text('name').notNull()
	},
	() => [readableByAll()]
);

export const kommun = pgTable(
	'kommun',
	{
		code: char('code', { length: 4 }).primaryKey(),
		name: text('name').notNull(),
		region: text('region')
			.notNull()
			.references(() => region.code)
	},
	() => [
		readableByAll(),
		...allow(['insert'], both(sql`region = (select svu_region())`, may('lists.write')))
	]
);
