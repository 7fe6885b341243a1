import { sql } from 'drizzle-orm';
import type { Case } from '../../domain/case/case';
import { cases } from '../database/schema';

/** A row of the case list. */
export interface CaseListRow {
	id: string;
	number: string;
	committee: string;
	sex: string;
	birthYear: number | null;
	ward: string;
	healthCentre: string;
	plan: string;
	admitted: string;
	ready: string | null;
	discharged: string | null;
	/** What the days are counted from. */
	counted: Pick<Case, 'events' | 'plan'>;
	waiting: boolean;
	annulled: boolean;
	sample: boolean;
	updatedAt: Date;
}

/** The columns of a {@link CaseListRow}. */
export const LIST_COLUMNS = {
	id: cases.id,
	number: cases.number,
	committee: cases.committee,
	sex: cases.sex,
	birthYear: cases.birthYear,
	ward: cases.ward,
	healthCentre: cases.healthCentre,
	plan: cases.plan,
	admitted: cases.admitted,
	ready: cases.ready,
	discharged: cases.discharged,
	counted: sql<CaseListRow['counted']>`jsonb_build_object('events', ${cases.record} -> 'events',
		'plan', ${cases.record} -> 'plan')`,
	waiting: cases.waiting,
	annulled: cases.annulled,
	sample: cases.sample,
	updatedAt: cases.updatedAt
} as const;
