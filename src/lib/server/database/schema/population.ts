import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { kommunColumn } from './columns';
import { allow, both, may, ownKommun, WRITE } from './policies';

/** Inhabitants by year, from 65 and from 80: what rates per 1 000 are out of. */
export const population = pgTable(
	'population',
	{
		kommun: kommunColumn(),
		year: integer('year').notNull(),
		from65: integer('from_65'),
		from80: integer('from_80')
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.year] }),
		check('population_counts', sql`${table.from65} > 0 and ${table.from80} > 0`),
		check('population_part', sql`${table.from80} <= ${table.from65}`),
		...allow(['select'], both(ownKommun, may('settings.read', 'figures.read', 'upkeep'))),
		...allow(WRITE, both(ownKommun, may('series.write')))
	]
);
