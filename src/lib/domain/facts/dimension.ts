import { yearOf } from '../calendar/month';
import type { Case } from '../case/case';
import { dischargeDate } from '../case/timeline';

/** What figures can be broken down and filtered by (domain.md §5). */
export const DIMENSIONS = [
	'sex',
	'age',
	'ward',
	'healthCentre',
	'committee',
	'plan',
	'careForm'
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What users call each dimension, and its name in addresses; in the order that filters stand in. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, { label: string; parameter: string }>> = {
	ward: { label: 'Avdelning', parameter: 'avdelning' },
	healthCentre: { label: 'Hälsocentral', parameter: 'halsocentral' },
	plan: { label: 'Planering', parameter: 'planering' },
	sex: { label: 'Kön', parameter: 'kon' },
	age: { label: 'Ålder', parameter: 'alder' },
	committee: { label: 'Nämnd', parameter: 'namnd' },
	careForm: { label: 'Vårdform', parameter: 'vardform' }
};

/** The dimensions in that order. */
export const FILTER_ORDER = Object.keys(DIMENSION_NAMES) as Dimension[];

export const AGE_BANDS = ['<18', '18-64', '65-79', '80+', 'okänd'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The group of an empty value; not the health centre *Annan* (domain.md §5). */
export const UNKNOWN_GROUP = 'okänd';

/**
 * The age band of a person: the year of discharge minus the birth year (domain.md §3).
 * An open case is banded by `today`'s year, as if discharged today.
 */
export function ageBandOf(record: Pick<Case, 'birthYear' | 'events'>, today: string): AgeBand {
	if (record.birthYear === null) return 'okänd';
	const age = yearOf(dischargeDate(record) ?? today) - record.birthYear;
	if (age < 18) return '<18';
	if (age < 65) return '18-64';
	return age < 80 ? '65-79' : '80+';
}

/** The group a case belongs to in each dimension: a list code, or {@link UNKNOWN_GROUP}. */
export function groupsOf(record: Case, today: string): Record<Dimension, string> {
	return {
		sex: record.sex,
		age: ageBandOf(record, today),
		ward: record.ward ?? UNKNOWN_GROUP,
		healthCentre: record.healthCentre ?? UNKNOWN_GROUP,
		committee: record.committee,
		plan: record.plan ?? UNKNOWN_GROUP,
		careForm: record.careForm
	};
}
