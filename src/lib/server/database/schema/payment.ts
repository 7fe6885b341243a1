import { sql } from 'drizzle-orm';
import {
	boolean,
	check,
	date,
	integer,
	pgTable,
	primaryKey,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { CARE_FORMS, type CareForm } from '../../../domain/case/case';
import { kommunColumn } from './columns';
import { oneOf } from './one-of';
import { endsAfterItBegins } from './period';
import { allow, both, may, ownKommun, WRITE } from './policies';

/**
 * domain/payment/agreement.ts. Two of the same kommun and care form share no day: the migrations hold
 * them to it (`agreement_no_overlap`), as drizzle has no word for that.
 */
export const agreement = pgTable(
	'agreement',
	{
		id: uuid('id').notNull().defaultRandom(),
		kommun: kommunColumn(),
		careForm: text('care_form').$type<CareForm>(),
		validFrom: date('valid_from', { mode: 'string' }).notNull(),
		validTo: date('valid_to', { mode: 'string' }),
		freeDays: integer('free_days').notNull(),
		noonRule: boolean('noon_rule').notNull(),
		model: text('model').$type<'individual' | 'average'>().notNull(),
		sameDayInAverage: boolean('same_day_in_average').notNull(),
		kronorPerDay: integer('kronor_per_day'),
		longStayOverDays: integer('long_stay_over_days'),
		longStayFreeDays: integer('long_stay_free_days')
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		oneOf('agreement_care_form', table.careForm, CARE_FORMS),
		endsAfterItBegins('agreement_period', table),
		check(
			'agreement_long_stay',
			sql`(${table.longStayOverDays} is null) = (${table.longStayFreeDays} is null)`
		),
		...allow(['select'], both(ownKommun, may('settings.read', 'figures.read', 'upkeep'))),
		...allow(WRITE, both(ownKommun, may('agreements.write')))
	]
);

/** Kronor per liable day and year. */
export const liabilityAmount = pgTable(
	'liability_amount',
	{
		kommun: kommunColumn(),
		year: integer('year').notNull(),
		kronor: integer('kronor').notNull(),
		verified: boolean('verified').notNull(),
		verifiedBy: text('verified_by')
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.year] }),
		...allow(['select'], both(ownKommun, may('settings.read', 'figures.read', 'upkeep'))),
		...allow(WRITE, both(ownKommun, may('agreements.write')))
	]
);
