import type { LocalDate } from '../calendar/moment';
import type { Sex } from '../case/case';

export const TARGET_KINDS = {
	'at-most': 'högst',
	'at-least': 'minst',
	interval: 'intervall',
	increase: 'öka',
	decrease: 'minska',
	maintain: 'bevara',
	zero: 'noll'
} as const;
export type TargetKind = keyof typeof TARGET_KINDS;

/** Målvärde of a measure or an external series, with a validity period (domain.md §5.2). */
export interface Target {
	id: string;
	/** Measure code, or `series:` and the series' name. */
	measure: string;
	/** Null: not about a ward, health centre or sex of its own. */
	ward: string | null;
	healthCentre: string | null;
	sex: Sex | null;
	validFrom: LocalDate;
	/** Last day it is valid; null until further notice. */
	validTo: LocalDate | null;
	kind: TargetKind;
	/** At least / lower end of an interval, in the measure's unit per month. */
	low: number | null;
	/** At most / upper end of an interval. */
	high: number | null;
	/** The value is a budget: ± and % of it are shown. */
	budget: boolean;
	/** Limit of *I hög grad uppfyllt*; null without bands. */
	bandHigh: number | null;
	/** Limit of *I viss grad uppfyllt*. */
	bandPartly: number | null;
}

/** Which cases a figure is about, as far as targets care. */
export interface TargetSelection {
	ward?: string;
	healthCentre?: string;
	sex?: string;
	/** True when any filter makes the figure a part of the kommun's cases. */
	partial: boolean;
}
