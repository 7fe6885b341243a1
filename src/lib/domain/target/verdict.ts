import type { Direction } from '../measures/measure';
import { KIND_LIMITS, type Target } from './target';

/** How far a target is met; words and shape show it, never colour alone (domain.md §5.2). */
export type VerdictLevel = 'met' | 'partly' | 'missed';

/** The judgement in words, and the target's own. */
export interface Verdict {
	level: VerdictLevel;
	words: string;
}

const BAND_WORDS: Record<VerdictLevel, string> = {
	met: 'I hög grad uppfyllt',
	partly: 'I viss grad uppfyllt',
	missed: 'Inte uppfyllt'
};
const PLAIN_WORDS = { met: 'Målet nås', missed: 'Målet nås inte' } as const;

/** The figure that is judged: a month's, or for a longer period the mean per month of a count. */
export interface JudgedFigure {
	/** In the measure's unit per month. */
	value: number;
	/** The same figure a year before, which the direction-only kinds compare with; null without. */
	previous: number | null;
	direction: Direction;
}

/**
 * The target's verdict on a figure. Bands are used where both limits are set; else the target
 * itself is met or not. Null where there is nothing to judge by: a direction without last
 * year's figure, or *bevara* for a measure where neither way is better.
 */
export function verdictOf(target: Target, figure: JudgedFigure): Verdict | null {
	const banded = bandOf(target, figure);
	if (banded !== null) return { level: banded, words: BAND_WORDS[banded] };
	const met = isMet(target, figure);
	if (met === null) return null;
	const level = met ? 'met' : 'missed';
	return { level, words: PLAIN_WORDS[level] };
}

/** Null where the target has no bands. */
function bandOf(target: Target, { value, direction }: JudgedFigure): VerdictLevel | null {
	const { bandHigh, bandPartly } = target;
	if (bandHigh === null || bandPartly === null) return null;
	const higherIsBetter =
		bandHigh === bandPartly ? wantsMore(target, direction) : bandHigh > bandPartly;
	const reaches = (limit: number) => (higherIsBetter ? value >= limit : value <= limit);
	if (reaches(bandHigh)) return 'met';
	return reaches(bandPartly) ? 'partly' : 'missed';
}

function wantsMore(target: Target, direction: Direction): boolean {
	return (KIND_LIMITS[target.kind].better ?? direction) === 'higher';
}

function isMet(target: Target, { value, previous, direction }: JudgedFigure): boolean | null {
	switch (target.kind) {
		case 'at-most':
			return target.high === null ? null : value <= target.high;
		case 'at-least':
			return target.low === null ? null : value >= target.low;
		case 'interval':
			return (
				(target.low === null || value >= target.low) &&
				(target.high === null || value <= target.high)
			);
		case 'zero':
			return value === 0;
		case 'increase':
			return previous === null ? null : value > previous;
		case 'decrease':
			return previous === null ? null : value < previous;
		case 'maintain':
			return previous === null ? null : isKept(value, previous, direction);
	}
}

/** Kept is not worse than before. */
function isKept(value: number, previous: number, direction: Direction): boolean | null {
	if (direction === 'neutral') return null;
	return direction === 'lower' ? value <= previous : value >= previous;
}

/**
 * ± and % of a budget, as the committee's table has them: budget − outcome, and the outcome
 * in per cent of the budget. Null where the target is no budget.
 */
export function budgetOf(
	target: Target,
	outcome: number
): { difference: number; percent: number | null } | null {
	const budget = target.high ?? target.low;
	if (!target.budget || budget === null) return null;
	return { difference: budget - outcome, percent: budget === 0 ? null : (100 * outcome) / budget };
}
