import { and, asc, gt, gte, lt, sql } from 'drizzle-orm';
import { shownNumber } from '../../domain/case/shown-number';
import type { Dimension } from '../../domain/facts/dimension';
import type { Scope } from '../scope';
import { cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loggedFilter } from '../../domain/log/logged-filter';
import { committeesOf } from '../lists/read-kommun';
import { record } from '../log/record';
import { inScope } from './read-case';
import { groupCondition } from './group-condition';

/** A discharged case as one point of the outlier view. */
export interface Outlier {
	id: string;
	/** As it is shown: with its committee to somebody of several. */
	number: string;
	/** Moment of discharge, as typed. */
	discharged: string;
	/** Days from ready to discharge, at least 1. */
	days: number;
	ward: string;
	plan: string;
	/** The main reason for not going home; null where none is given. */
	reason: string | null;
}

/**
 * Every case discharged in the year that waited at least a day, by discharge date: 0 days
 * is no point (domain.md §5.1). The log tells which were read.
 */
export async function outliersOf(
	tx: Transaction,
	scope: Scope,
	year: number,
	groups: Partial<Record<Dimension, string>>
): Promise<Outlier[]> {
	const rows = await tx
		.select({
			id: cases.id,
			number: cases.number,
			committee: cases.committee,
			discharged: cases.discharged,
			days: cases.days,
			ward: cases.ward,
			plan: cases.plan,
			reason: sql<string | null>`${cases.record}->'delayReasons'->>0`
		})
		.from(cases)
		.where(
			and(
				inScope(scope),
				gte(cases.discharged, `${year}-01-01`),
				lt(cases.discharged, `${year + 1}-01-01`),
				gt(cases.days, 0),
				groupCondition(groups)
			)
		)
		.orderBy(asc(cases.discharged), asc(cases.numberOrder));
	await record(tx, scope, {
		event: 'outliers-read',
		caseIds: rows.map(({ id }) => id),
		details: { year, filter: loggedFilter(groups), shown: rows.length }
	});
	const committees = await committeesOf(tx, scope);
	return rows.flatMap(({ id, ward, plan, reason, discharged, days, ...numbered }) => {
		const number = shownNumber(numbered, committees);
		if (discharged === null || days === null) return [];
		return [{ id, number, ward, plan, reason, discharged, days }];
	});
}
