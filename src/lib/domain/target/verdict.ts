import type { Direction } from '../measures/measure';
import type { Variation } from '../spc/verdict';
import { KIND_LIMITS, type Target } from './target';
import { stepOf } from './target-step';

/**
 * How far a target is met; words and shape show it, never colour alone (domain.md §5.2). `open`:
 * nothing can be said yet.
 */
export type VerdictLevel = 'met' | 'partly' | 'missed' | 'open';

/** The judgement in words, and the target's own. */
export interface Verdict {
	level: VerdictLevel;
	words: string;
}

const BAND_WORDS: Record<Exclude<VerdictLevel, 'open'>, string> = {
	met: 'I hög grad uppfyllt',
	partly: 'I viss grad uppfyllt',
	missed: 'Inte uppfyllt'
};
const PLAIN_WORDS = { met: 'Målet nås', missed: 'Målet nås inte' } as const;

/** The figure that is judged: a month's, or for a longer period the mean per month of a count. */
export interface JudgedFigure {
	/** In the measure's unit per month. */
	value: number;
	direction: Direction;
	/** Those that the figure is shown with: it is judged as it is seen. */
	decimals: number;
}

/**
 * The target's verdict on a figure, as it is shown. Bands are used where both limits are set; else
 * the target itself is met or not. Null where it says only which way to go: a month beside another is
 * no proof of that ({@link directionVerdict}).
 */
export function verdictOf(target: Target, figure: JudgedFigure): Verdict | null {
	const seen = { ...figure, value: asSeen(figure.value, figure.decimals) };
	const banded = bandOf(target, seen);
	if (banded !== null) return { level: banded, words: BAND_WORDS[banded] };
	const met = isMet(target, seen.value);
	if (met === null) return null;
	const level = met ? 'met' : 'missed';
	return { level, words: PLAIN_WORDS[level] };
}

/**
 * Whether what should increase, decrease or be kept does so, by the control chart; null for other
 * targets, for too few points, and for *bevara* where neither way is better.
 */
export function directionVerdict(
	{ kind }: Pick<Target, 'kind'>,
	variation: Variation | null
): Verdict | null {
	if (variation === null) return null;
	const [, went] = variation.split('_');
	const rises = went === 'high';
	switch (kind) {
		case 'increase':
		case 'decrease': {
			if (variation === 'common_cause') return { level: 'open', words: 'Ingen säker förändring' };
			const words = rises ? 'Säker ökning' : 'Säker minskning';
			return { level: rises === (kind === 'increase') ? 'met' : 'missed', words };
		}
		case 'maintain':
			if (variation === 'common_cause') return { level: 'met', words: 'Bevarat' };
			if (variation.startsWith('neutral')) return null;
			return variation.startsWith('improvement')
				? { level: 'met', words: 'Säker förbättring' }
				: { level: 'missed', words: 'Säker försämring' };
		default:
			return null;
	}
}

function asSeen(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}

/** Null where the target has no bands. */
function bandOf(
	target: Target,
	{ value, direction }: JudgedFigure
): Exclude<VerdictLevel, 'open'> | null {
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

function isMet(target: Pick<Target, 'kind' | 'low' | 'high'>, value: number): boolean | null {
	const step = stepOf(target);
	if (step === null) return null;
	const { low, high } = step;
	if (low === null && high === null) return null;
	return (low === null || value >= low) && (high === null || value <= high);
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
