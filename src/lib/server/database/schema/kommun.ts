import { char, pgTable, text } from 'drizzle-orm/pg-core';

export const region = pgTable('region', {
	code: text('code').primaryKey(),
	name: text('name').notNull()
});

export const kommun = pgTable('kommun', {
	code: char('code', { length: 4 }).primaryKey(),
	name: text('name').notNull(),
	region: text('region')
		.notNull()
		.references(() => region.code)
});
