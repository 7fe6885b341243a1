import { sql } from 'drizzle-orm';
import {
	boolean,
	date,
	doublePrecision,
	index,
	pgTable,
	primaryKey,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { SEXES, type Sex } from '../../../domain/case/case';
import { TARGET_KINDS, type TargetKind } from '../../../domain/target/target';
import { kommunColumn } from './columns';
import { oneOf } from './one-of';
import { endsAfterItBegins } from './period';
import { allow, both, may, ownKommun, ownRegion, WRITE } from './policies';

/**
 * Målvärde of a measure or an external series (domain.md §5.2). Two of the same kommun, measure and
 * selection share no day (`target_no_overlap`, in the migrations).
 */
export const target = pgTable(
	'target',
	{
		id: uuid('id').notNull().defaultRandom(),
		kommun: kommunColumn(),
		/** Measure code, or `series:` and the series' name. */
		measure: text('measure').notNull(),
		ward: text('ward'),
		healthCentre: text('health_centre'),
		sex: text('sex').$type<Sex>(),
		validFrom: date('valid_from', { mode: 'string' }).notNull(),
		validTo: date('valid_to', { mode: 'string' }),
		kind: text('kind').$type<TargetKind>().notNull(),
		/** At least / lower end of an interval. */
		low: doublePrecision('low'),
		/** At most / upper end of an interval. */
		high: doublePrecision('high'),
		/** True where the value is a budget: ± and % of it are shown. */
		budget: boolean('budget').notNull().default(false),
		/** Three bands: limits of *I hög grad uppfyllt* and *I viss grad uppfyllt*. */
		bandHigh: doublePrecision('band_high'),
		bandPartly: doublePrecision('band_partly')
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		oneOf('target_sex', table.sex, SEXES),
		oneOf('target_kind', table.kind, Object.keys(TARGET_KINDS)),
		endsAfterItBegins('target_period', table),
		index('target_measure').on(table.kommun, table.measure),
		...allow(
			['select'],
			sql`(${both(ownKommun, may('settings.read', 'figures.read', 'upkeep'))})
				or (${both(ownRegion, may('published.read'))})`
		),
		...allow(WRITE, both(ownKommun, may('targets.write')))
	]
);
