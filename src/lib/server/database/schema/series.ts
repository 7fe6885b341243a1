import { sql } from 'drizzle-orm';
import {
	boolean,
	char,
	date,
	doublePrecision,
	foreignKey,
	integer,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import type { MeasureCode } from '../../../domain/measures/catalogue';
import { kommunColumn, kommunCopyColumn } from './columns';
import { allow, both, may, ownKommun, WRITE } from './policies';

/** An external monthly series: typed in or imported. */
export const series = pgTable(
	'series',
	{
		id: uuid('id').notNull().defaultRandom(),
		kommun: kommunColumn(),
		name: text('name').notNull(),
		unit: text('unit').notNull(),
		direction: text('direction').$type<'lower' | 'higher' | 'neutral'>().notNull(),
		position: integer('position').notNull(),
		validTo: date('valid_to', { mode: 'string' }),
		/** Where its values come from, as it is to be said wherever they are shown; empty where nobody has said. */
		source: text('source').notNull().default(''),
		/** The measure that it is compared with, such as the whole country's of the same; null for none. */
		compares: text('compares').$type<MeasureCode>(),
		sample: boolean('sample').notNull().default(false)
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		unique('series_name').on(table.kommun, table.name),
		...allow(['select'], both(ownKommun, may('settings.read', 'figures.read', 'series.write'))),
		...allow(WRITE, both(ownKommun, may('series.write')))
	]
);

/** The series decides: whoever may read it may read its values. */
const ofOwnSeries = both(ownKommun, sql`series_id in (select id from series)`);

export const seriesValue = pgTable(
	'series_value',
	{
		kommun: kommunCopyColumn(),
		seriesId: uuid('series_id').notNull(),
		month: char('month', { length: 7 }).notNull(),
		value: doublePrecision('value').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.seriesId, table.month] }),
		foreignKey({
			columns: [table.kommun, table.seriesId],
			foreignColumns: [series.kommun, series.id]
		}).onDelete('cascade'),
		...allow(['select'], ofOwnSeries),
		...allow(WRITE, both(ofOwnSeries, may('series.write')))
	]
);
