import { sql } from 'drizzle-orm';
import {
	boolean,
	char,
	check,
	date,
	foreignKey,
	index,
	integer,
	pgPolicy,
	pgTable,
	primaryKey,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import { CARE_FORMS, SEXES, type CareForm, type Sex } from '../../../domain/case/case';
import { caseDocument } from './case-document';
import { instant, kommunCopyColumn, textBySign } from './columns';
import { committee } from './committee';
import { oneOf } from './one-of';
import { allow, both, logRole, may, ownCommittee, ownKommun, WRITE } from './policies';

/**
 * One row a case. `record` is the case (src/lib/domain/case/case.ts); the columns after it
 * are read off the record by the one function that writes this table, for lists, filters
 * and sorting (docs/decisions/case-as-document.md).
 */
export const cases = pgTable(
	'cases',
	{
		id: uuid('id').notNull(),
		kommun: kommunCopyColumn(),
		committee: text('committee').notNull(),
		number: text('number').notNull(),
		/**
		 * What numbers are compared by (domain/case/number-key.ts), and the last digits without
		 * leading zeros (`2019-00042` → `42`): what searches look in. Columns, because under row-level
		 * security no index over an expression is used.
		 */
		numberKey: text('number_key').notNull(),
		/** What the list is sorted by number with, and what the beginning of a number is looked for in. */
		numberOrder: textBySign('number_order').notNull(),
		/**
		 * 0, but for cases that were registered before numbers were compared by how they look: of
		 * those that look the same all but the first have one of their own, and both are kept.
		 */
		numberTwin: integer('number_twin').notNull().default(0),
		serial: text('serial').notNull(),
		record: caseDocument('record').notNull(),
		sex: text('sex').$type<Sex>().notNull(),
		birthYear: integer('birth_year'),
		ageBand: text('age_band').notNull(),
		careForm: text('care_form').$type<CareForm>().notNull(),
		/** List code, or `okänd`. */
		ward: text('ward').notNull(),
		healthCentre: text('health_centre').notNull(),
		plan: text('plan').notNull(),
		/** Its deficiencies and delay reasons, for the list's filters (domain/case-list/marks.ts). */
		marks: text('marks')
			.array()
			.notNull()
			.default(sql`'{}'`),
		/** Moments as typed; text, because a time of day may be missing (sorts as it reads). */
		admitted: text('admitted').notNull(),
		ready: text('ready'),
		discharged: text('discharged'),
		/** Month of discharge: what has changed in a month is found by it at the cost of what has. */
		dischargeMonth: char('discharge_month', { length: 7 }),
		days: integer('days'),
		/** The day of discharge that was estimated last (domain/look-ahead/estimate.ts). */
		expectedOn: date('expected_on', { mode: 'string' }),
		/** How many days later the discharge came than the estimate that stood before it. */
		estimateSlip: integer('estimate_slip'),
		/** Still waiting: ready, not withdrawn, not discharged. */
		waiting: boolean('waiting').notNull(),
		/** Time alone changes its figures; they are counted to `countedTo`. */
		running: boolean('running').notNull(),
		countedTo: date('counted_to', { mode: 'string' }).notNull(),
		/**
		 * The last month the case counts in; null while it is open or running and may come to count
		 * in later ones. What retention looks for (docs/decisions/retention.md).
		 */
		lastMonth: char('last_month', { length: 7 }),
		/** Who follows the case; a user's id. */
		responsible: text('responsible'),
		/** From when the case first wants something done (domain/case/reminders.ts); null for nothing. */
		remindAt: text('remind_at'),
		/** Registered by mistake: in no list, board or figure but the list of such. */
		annulled: boolean('annulled').notNull().default(false),
		sample: boolean('sample').notNull().default(false),
		version: integer('version').notNull(),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.kommun, table.id] }),
		check(
			'cases_protected',
			sql`${table.record} -> 'protectedIdentity' <> 'true'::jsonb or (${table.birthYear} is null
				and ${table.record} ->> 'birthYear' is null and ${table.record} ->> 'ward' is null
				and ${table.record} ->> 'note' is null
				and coalesce(${table.record} -> 'notes', '[]'::jsonb) = '[]'::jsonb
				and not jsonb_path_exists(${table.record}, '$.reminders[*] ? (@.text <> null)')
				and ${table.ward} = 'okänd')`
		),
		check('cases_annulled', sql`${table.annulled} = (${table.record} ? 'annulled')`),
		oneOf('cases_sex', table.sex, SEXES),
		oneOf('cases_care_form', table.careForm, CARE_FORMS),
		unique('cases_number').on(table.kommun, table.committee, table.numberKey, table.numberTwin),
		foreignKey({
			columns: [table.kommun, table.committee],
			foreignColumns: [committee.kommun, committee.code]
		}),
		index('cases_by_number_order').on(table.kommun, table.numberOrder, table.id),
		index('cases_serial_start').on(table.kommun, table.serial.op('text_pattern_ops')),
		// Behind a policy only svu_cases_marked may use it.
		index('cases_marked').using('gin', table.marks),
		index('cases_by_ready').on(table.kommun, table.ready, table.id),
		index('cases_by_days').on(table.kommun, table.days, table.id),
		index('cases_by_ward').on(table.kommun, table.ward, table.id),
		index('cases_by_plan').on(table.kommun, table.plan, table.admitted, table.id),
		index('cases_by_health_centre').on(table.kommun, table.healthCentre, table.admitted, table.id),
		// Of the groups that nearly everybody is in, or a great part, only the rest is worth an index.
		index('cases_of_rare_sex')
			.on(table.kommun, table.sex, table.admitted)
			.where(sql`${table.sex} = 'uppgift saknas'`),
		index('cases_of_rare_age')
			.on(table.kommun, table.ageBand, table.admitted)
			.where(sql`${table.ageBand} in ('<18', 'okänd')`),
		index('cases_of_rare_care_form')
			.on(table.kommun, table.careForm, table.admitted)
			.where(sql`${table.careForm} <> 'somatisk'`),
		index('cases_by_discharge').on(table.kommun, table.discharged, table.id),
		index('cases_by_admission').on(table.kommun, table.admitted, table.id),
		// Possible duplicates (cases/read-similar.ts), asked for at every registration.
		index('cases_alike').on(table.kommun, table.ward, table.birthYear, table.admitted),
		index('cases_by_update').on(table.kommun, table.updatedAt, table.id),
		index('cases_changed_in_month').on(
			table.kommun,
			table.committee,
			table.dischargeMonth,
			table.updatedAt
		),
		index('cases_waiting')
			.on(table.kommun, table.ready)
			.where(sql`${table.waiting}`),
		index('cases_by_reminder')
			.on(table.kommun, table.remindAt)
			.where(sql`${table.remindAt} is not null`),
		index('cases_by_responsible')
			.on(table.kommun, table.responsible)
			.where(sql`${table.responsible} is not null`),
		index('cases_by_last_month').on(
			table.kommun,
			table.committee,
			table.discharged,
			table.lastMonth
		),
		index('cases_annulled_index')
			.on(table.kommun, table.id)
			.where(sql`${table.annulled}`),
		index('cases_sample')
			.on(table.kommun)
			.where(sql`${table.sample}`),
		index('cases_running')
			.on(table.kommun, table.countedTo)
			.where(sql`${table.running}`),
		...allow(['select'], both(ownCommittee, may('cases.read', 'upkeep'))),
		...allow(WRITE, both(ownCommittee, may('cases.write', 'import', 'upkeep'))),
		// Only id, number and committee (by grant): which case an entry of the log is about.
		pgPolicy('log_select', {
			for: 'select',
			to: logRole,
			using: both(ownKommun, may('log.read'))
		})
	]
);
