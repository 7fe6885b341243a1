import { sql } from 'drizzle-orm';
import {
	boolean,
	char,
	date,
	doublePrecision,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { kommunColumn } from './columns';
import { allow, both, may, ownKommun, WRITE } from './policies';

/** An external monthly series: typed in or imported. */
export const series = pgTable(
	'series',
	{
		id: uuid('id').primaryKey().defaultRandom(),
		kommun: kommunColumn(),
		name: text('name').notNull(),
		unit: text('unit').notNull(),
		direction: text('direction').$type<'lower' | 'higher' | 'neutral'>().notNull(),
		position: integer('position').notNull(),
		validTo: date('valid_to', { mode: 'string' }),
		sample: boolean('sample').notNull().default(false)
	},
	(table) => [
		unique('series_name').on(table.kommun, table.name),
		...allow(['select'], both(ownKommun, may('settings.read', 'figures.read', 'series.write'))),
		...allow(WRITE, both(ownKommun, may('series.write')))
	]
);

/** The series decides: whoever may read it may read its values. */
const ofOwnSeries = sql`series_id in (select id from series)`;

export const seriesValue = pgTable(
	'series_value',
	{
		seriesId: uuid('series_id')
			.notNull()
			.references(() => series.id, { onDelete: 'cascade' }),
		month: char('month', { length: 7 }).notNull(),
		value: doublePrecision('value').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.seriesId, table.month] }),
		...allow(['select'], ofOwnSeries),
		...allow(WRITE, both(ofOwnSeries, may('series.write')))
	]
);
