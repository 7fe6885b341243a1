import {
	char,
	foreignKey,
	index,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import { CARE_FORMS, SEXES, type CareForm, type Sex } from '../../../domain/case/case';
import type { Facts } from '../../../domain/facts/facts';
import type { FactDimension } from '../../../domain/facts/monthly-sums';
import { cases } from './cases';
import { kommunColumn, kommunCopyColumn } from './columns';
import { oneOf } from './one-of';
import { allow, both, may, ownCommittee, WRITE } from './policies';

/** What each case adds to each month (domain/facts); written together with its case. */
export const caseContribution = pgTable(
	'case_contribution',
	{
		caseId: uuid('case_id').notNull(),
		month: char('month', { length: 7 }).notNull(),
		kommun: kommunCopyColumn(),
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
		primaryKey({ columns: [table.kommun, table.caseId, table.month] }),
		foreignKey({
			columns: [table.kommun, table.caseId],
			foreignColumns: [cases.kommun, cases.id]
		}).onDelete('cascade'),
		oneOf('case_contribution_sex', table.sex, SEXES),
		oneOf('case_contribution_care_form', table.careForm, CARE_FORMS),
		index('case_contribution_month').on(table.kommun, table.month),
		...allow(['select'], both(ownCommittee, may('cases.read', 'upkeep'))),
		...allow(['insert', 'delete'], both(ownCommittee, may('cases.write', 'import', 'upkeep')))
	]
);

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
			columns: [table.kommun, table.committee, table.dimension, table.month, table.group, table.sex]
		}),
		oneOf('monthly_fact_sex', table.sex, SEXES),
		...allow(['select'], both(ownCommittee, may('figures.read', 'upkeep'))),
		...allow(WRITE, both(ownCommittee, may('cases.write', 'import', 'upkeep')))
	]
);
