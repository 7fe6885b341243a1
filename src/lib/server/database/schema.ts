import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	char,
	check,
	date,
	doublePrecision,
	foreignKey,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import type { CareForm, Case, Sex } from '../../domain/case/case';
import type { Contribution, Facts } from '../../domain/facts/facts';
import type { Dimension } from '../../domain/facts/dimension';
import type { DelayOwner, ListName } from '../../domain/lists/lists';

const kommunColumn = () =>
	char('kommun', { length: 4 })
		.notNull()
		.references(() => kommun.code);
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

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

/** A nämnd: an authority of its own inside the kommun, with secrecy towards the others. */
export const committee = pgTable(
	'committee',
	{
		kommun: kommunColumn(),
		code: text('code').notNull(),
		/** What files call it, e.g. `ÄN`. */
		abbreviation: text('abbreviation').notNull(),
		name: text('name').notNull(),
		position: integer('position').notNull()
	},
	(table) => [primaryKey({ columns: [table.kommun, table.code] })]
);

/** Every editable list of domain.md §4; shared by the kommuner of a region, as hospitals are. */
export const listItem = pgTable(
	'list_item',
	{
		region: text('region')
			.notNull()
			.references(() => region.code),
		list: text('list').$type<ListName>().notNull(),
		code: text('code').notNull(),
		name: text('name').notNull(),
		hospital: text('hospital'),
		owner: text('owner').$type<DelayOwner>(),
		position: integer('position').notNull(),
		validFrom: date('valid_from', { mode: 'string' }),
		validTo: date('valid_to', { mode: 'string' })
	},
	(table) => [primaryKey({ columns: [table.region, table.list, table.code] })]
);

/**
 * One row a case. `record` is the case (src/lib/domain/case/case.ts); the columns after it
 * are read off the record by the one function that writes this table, for lists, filters
 * and sorting (docs/decisions/case-as-document.md).
 */
export const cases = pgTable(
	'cases',
	{
		id: uuid('id').primaryKey(),
		kommun: kommunColumn(),
		committee: text('committee').notNull(),
		number: text('number').notNull(),
		record: jsonb('record').$type<Case>().notNull(),
		sex: text('sex').$type<Sex>().notNull(),
		birthYear: integer('birth_year'),
		ageBand: text('age_band').notNull(),
		careForm: text('care_form').$type<CareForm>().notNull(),
		/** List code, or `okänd`. */
		ward: text('ward').notNull(),
		healthCentre: text('health_centre').notNull(),
		plan: text('plan').notNull(),
		/** Moments as typed; text, because a time of day may be missing (sorts as it reads). */
		admitted: text('admitted').notNull(),
		ready: text('ready'),
		discharged: text('discharged'),
		days: integer('days'),
		/** Still waiting: ready, not withdrawn, not discharged. */
		waiting: boolean('waiting').notNull(),
		/** Time alone changes its figures; they are counted to `countedTo`. */
		running: boolean('running').notNull(),
		countedTo: date('counted_to', { mode: 'string' }).notNull(),
		sample: boolean('sample').notNull().default(false),
		version: integer('version').notNull(),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull()
	},
	(table) => [
		unique('cases_number').on(table.kommun, table.committee, table.number),
		foreignKey({
			columns: [table.kommun, table.committee],
			foreignColumns: [committee.kommun, committee.code]
		}),
		index('cases_by_discharge').on(table.kommun, table.discharged, table.id),
		index('cases_by_admission').on(table.kommun, table.admitted, table.id),
		index('cases_by_update').on(table.kommun, table.updatedAt, table.id),
		index('cases_open').on(table.kommun, table.ready).where(sql`${table.discharged} is null`),
		index('cases_running').on(table.kommun, table.countedTo).where(sql`${table.running}`)
	]
);

/** What each case adds to each month (domain/facts); written together with its case. */
export const caseContribution = pgTable(
	'case_contribution',
	{
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		month: char('month', { length: 7 }).notNull(),
		kommun: kommunColumn(),
		committee: text('committee').notNull(),
		sex: text('sex').$type<Sex>().notNull(),
		age: text('age').notNull(),
		ward: text('ward').notNull(),
		healthCentre: text('health_centre').notNull(),
		plan: text('plan').notNull(),
		careForm: text('care_form').$type<CareForm>().notNull(),
		facts: jsonb('facts').$type<Facts>().notNull()
	},
	(table) => [
		index('case_contribution_case').on(table.caseId),
		index('case_contribution_month').on(table.kommun, table.month)
	]
);

/** Dimension of a monthly fact: the whole, or one breakdown (sex and committee are columns). */
export type FactDimension = 'total' | Exclude<Dimension, 'sex' | 'committee'>;

/**
 * The sum of `case_contribution`, per month, for the whole and each single breakdown, by
 * sex: what every page reads, so that a page costs the same at any number of cases
 * (docs/decisions/monthly-facts.md). Kept right to the row in the transaction that changes
 * a case.
 */
export const monthlyFact = pgTable(
	'monthly_fact',
	{
		kommun: kommunColumn(),
		committee: text('committee').notNull(),
		dimension: text('dimension').$type<FactDimension>().notNull(),
		month: char('month', { length: 7 }).notNull(),
		group: text('group').notNull(),
		sex: text('sex').$type<Sex>().notNull(),
		facts: jsonb('facts').$type<Facts>().notNull()
	},
	(table) => [
		primaryKey({
			columns: [
				table.kommun,
				table.committee,
				table.dimension,
				table.month,
				table.group,
				table.sex
			]
		})
	]
);

/** How a change came about. */
export type ChangeSource = 'form' | 'import' | 'undo' | 'sample' | 'api';

/** The history of every case: what it was before and after each change, by whom. */
export const caseRevision = pgTable(
	'case_revision',
	{
		id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		version: integer('version').notNull(),
		kommun: kommunColumn(),
		committee: text('committee').notNull(),
		at: instant('at').notNull(),
		actor: text('actor').notNull(),
		source: text('source').$type<ChangeSource>().notNull(),
		importId: uuid('import_id'),
		/** Null when the case was created. */
		before: jsonb('before').$type<Case>(),
		after: jsonb('after').$type<Case>().notNull()
	},
	(table) => [
		index('case_revision_case').on(table.caseId, table.version),
		index('case_revision_import').on(table.importId).where(sql`${table.importId} is not null`)
	]
);

export type ImportKind = 'cases' | 'series';
export type ImportStatus = 'staged' | 'committed' | 'undone';

/** An uploaded file: first staged (its rows read and judged), then committed, perhaps undone. */
export const importBatch = pgTable(
	'import_batch',
	{
		id: uuid('id').primaryKey(),
		kommun: kommunColumn(),
		kind: text('kind').$type<ImportKind>().notNull(),
		status: text('status').$type<ImportStatus>().notNull(),
		filename: text('filename').notNull(),
		actor: text('actor').notNull(),
		/** Counts, refused rows and warnings, as shown in the preview. */
		summary: jsonb('summary').notNull(),
		createdAt: instant('created_at').notNull(),
		committedAt: instant('committed_at'),
		undoneAt: instant('undone_at')
	},
	(table) => [index('import_batch_recent').on(table.kommun, table.createdAt)]
);

/** A row of an import that would create or change a case. */
export const importRow = pgTable(
	'import_row',
	{
		importId: uuid('import_id')
			.notNull()
			.references(() => importBatch.id, { onDelete: 'cascade' }),
		line: integer('line').notNull(),
		caseId: uuid('case_id').notNull(),
		/** Version the preview was made against; 0 for a new case. */
		baseVersion: integer('base_version').notNull(),
		row: jsonb('row').notNull(),
		contributions: jsonb('contributions').$type<Contribution[]>().notNull()
	},
	(table) => [primaryKey({ columns: [table.importId, table.line] })]
);

/** How a kommun's files name their columns: header in the file → our header. */
export const columnMapping = pgTable(
	'column_mapping',
	{
		kommun: kommunColumn(),
		header: text('header').notNull(),
		/** Our column; null: known and ignored. */
		column: text('column')
	},
	(table) => [primaryKey({ columns: [table.kommun, table.header] })]
);

/** domain/payment/agreement.ts */
export const agreement = pgTable(
	'agreement',
	{
		id: uuid('id').primaryKey().defaultRandom(),
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
		check(
			'agreement_long_stay',
			sql`(${table.longStayOverDays} is null) = (${table.longStayFreeDays} is null)`
		)
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
	(table) => [primaryKey({ columns: [table.kommun, table.year] })]
);

export type TargetKind =
	| 'at-most'
	| 'at-least'
	| 'interval'
	| 'increase'
	| 'decrease'
	| 'maintain'
	| 'zero';

/** Målvärde of a measure or an external series (domain.md §5.2). */
export const target = pgTable(
	'target',
	{
		id: uuid('id').primaryKey().defaultRandom(),
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
	(table) => [index('target_measure').on(table.kommun, table.measure)]
);

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
	(table) => [unique('series_name').on(table.kommun, table.name)]
);

export const seriesValue = pgTable(
	'series_value',
	{
		seriesId: uuid('series_id')
			.notNull()
			.references(() => series.id, { onDelete: 'cascade' }),
		month: char('month', { length: 7 }).notNull(),
		value: doublePrecision('value').notNull()
	},
	(table) => [primaryKey({ columns: [table.seriesId, table.month] })]
);

/** Small facts about the installation, e.g. which version of the fact families is stored. */
export const setting = pgTable('setting', {
	name: text('name').primaryKey(),
	value: jsonb('value').notNull()
});
