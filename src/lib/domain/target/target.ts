import type { LocalDate } from '../calendar/moment';
import type { Sex } from '../case/case';
import type { Dimension } from '../facts/dimension';
import { formatNumber } from '../format/number';

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

/** Of each kind which ends it has, and which way is better; null where the measure says. */
export const KIND_LIMITS: Readonly<
	Record<TargetKind, { low: boolean; high: boolean; better: 'lower' | 'higher' | null }>
> = {
	'at-most': { low: false, high: true, better: 'lower' },
	'at-least': { low: true, high: false, better: 'higher' },
	interval: { low: true, high: true, better: null },
	increase: { low: false, high: false, better: 'higher' },
	decrease: { low: false, high: false, better: 'lower' },
	maintain: { low: false, high: false, better: null },
	zero: { low: false, high: false, better: 'lower' }
};

/** What the cases of a target can be narrowed to. */
export const TARGET_PARTS = ['ward', 'healthCentre', 'sex'] as const satisfies readonly Dimension[];
export type TargetPart = (typeof TARGET_PARTS)[number];

/**
 * Målvärde of a measure or an external series, with a validity period (domain.md §5.2). A part
 * that is null: not about a ward, health centre or sex of its own.
 */
export interface Target extends Record<TargetPart, string | null> {
	id: string;
	/** Measure code, with `/` and its code one of its groups, or `series:` and a series' name. */
	measure: string;
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
export interface TargetSelection extends Partial<Record<TargetPart, string>> {
	/** True when any filter makes the figure a part of the kommun's cases. */
	partial: boolean;
}

/**
 * A target in words with its unit: `högst 1,0 dygn`, `70–90 %`, `noll`, `öka`. Limits have at
 * least `decimals` decimals, though never more than the one that targets are spoken of with, and
 * as many more (at most two) as they were given with.
 */
export function targetWords(
	{ kind, low, high }: Pick<Target, 'kind' | 'low' | 'high'>,
	unit: string,
	decimals: number
): string {
	const number = (value: number | null) => limitNumber(value, decimals);
	const has = KIND_LIMITS[kind];
	if (has.low && has.high) return withUnit(`${number(low)}–${number(high)}`, unit);
	const limit = has.high ? high : has.low ? low : null;
	return limit === null
		? TARGET_KINDS[kind]
		: `${TARGET_KINDS[kind]} ${withUnit(number(limit), unit)}`;
}

/** A target's limit as a number: see {@link targetWords}. */
export function limitNumber(value: number | null, decimals: number): string {
	const least = Math.min(decimals, 1);
	const exact = value !== null && Number(value.toFixed(least)) === value;
	return formatNumber(value, exact ? least : undefined);
}

/** A number in words, with the unit after it; what is only counted has none. */
export function withUnit(text: string, unit: string): string {
	return unit === 'antal' ? text : `${text}\u00a0${unit}`;
}
