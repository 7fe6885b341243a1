import { and, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Dimension } from '../../domain/facts/dimension';
import { cases } from '../database/schema';

const COLUMN = {
	sex: cases.sex,
	age: cases.ageBand,
	ward: cases.ward,
	healthCentre: cases.healthCentre,
	committee: cases.committee,
	plan: cases.plan,
	careForm: cases.careForm
} satisfies Record<Dimension, PgColumn>;

/** Cases in these groups (list codes, or `okänd`); an empty group does not limit. */
export function groupCondition(groups: Partial<Record<Dimension, string>>): SQL | undefined {
	return and(
		...Object.entries(COLUMN).map(([dimension, column]) => {
			const group = groups[dimension as Dimension];
			return group ? sql`${column} = ${group}` : undefined;
		})
	);
}
