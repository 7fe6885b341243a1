import type { LocalDate } from '../calendar/moment';
import { monthOf, type Month } from '../calendar/month';
import type { Direction } from '../measures/measure';
import { asShown } from '../format/number';
import { listLabel } from '../measures/group-names';
import type { Lists } from '../lists/lists';
import { TARGET_PARTS, targetWords, type Target, type TargetSelection } from '../target/target';
import { targetFor, type TargetedFigure } from '../target/target-for';
import { stepOf } from '../target/target-step';
import { leftVerdict } from '../target/left';
import { budgetOf, directionVerdict, verdictOf } from '../target/verdict';
import type { Variation } from '../spc/verdict';
import type { ChartPoint, TargetLine, TargetVerdict } from './chart-view';
import { SEX_LABELS } from './sexes';

/** Whose targets are drawn, and for which cases. */
export interface TargetScope {
	targets: readonly Target[];
	selection: TargetSelection;
	figure: TargetedFigure & { unit: string; decimals: number; direction: Direction };
	/** Where a target for a part of the cases finds its name. */
	context?: { lists: Lists };
	/** Of a month that runs, what adds up has some left to its target. */
	today?: LocalDate;
}

/** The target month by month; null where no month has one to draw. */
export function targetLineOf(scope: TargetScope, months: readonly Month[]): TargetLine | null {
	const valid = months.map((month) => targetIn(scope, month));
	const steps = valid.map(stepOf);
	if (steps.every((step) => step === null)) return null;
	const drawn = valid.filter((target) => target !== null && stepOf(target) !== null);
	const words = drawn.map((target) => (target === null ? '' : wordsOf(target, scope)));
	return { label: `Mål: ${[...new Set(words)].join(', därefter ')}`, steps };
}

/**
 * The verdict on a figure of a month, or of several as the mean per month. Null without a figure or a
 * target that can judge it, of a figure that may still change by itself, and of one over months in which
 * the target has changed so that it is no mean of theirs. Of a count of the month that runs it is only
 * what is left.
 *
 * @param variation what the control chart says of the month, for targets that say only which way
 */
export function verdictOn(
	scope: TargetScope,
	months: readonly Month[],
	{ value, preliminary }: Pick<ChartPoint, 'value' | 'preliminary'>,
	variation: Variation | null = null
): TargetVerdict | null {
	const target = targetOver(scope, months);
	if (target === null || value === null) return null;
	if (preliminary) return leftOf(scope, months, target, value);
	const { direction } = scope.figure;
	// A mean of several months is shown with at least one.
	const decimals = months.length > 1 ? Math.max(1, scope.figure.decimals) : scope.figure.decimals;
	const verdict =
		verdictOf(target, { value, direction, decimals }) ?? directionVerdict(target, variation);
	if (verdict === null) return null;
	return {
		...verdict,
		target: wordsOf(target, scope),
		budget: budgetOf(target, asShown(value, decimals))
	};
}

/** What a month that runs has left: said of one month, and only of what adds up. */
function leftOf(
	scope: TargetScope,
	months: readonly Month[],
	target: Target,
	value: number
): TargetVerdict | null {
	const [month] = months;
	const runs = months.length === 1 && scope.today && month === monthOf(scope.today);
	if (!runs || !scope.figure.additive) return null;
	const verdict = leftVerdict(target, value, scope.figure);
	return verdict && { ...verdict, target: wordsOf(target, scope), budget: null };
}

/**
 * The target of several months: the one that holds in all of them, or of what adds up the mean of
 * theirs. Null where it cannot be one.
 */
function targetOver(scope: TargetScope, months: readonly Month[]): Target | null {
	const own = months.map((month) => targetIn(scope, month));
	const [first] = own;
	if (!first || own.every((each) => each?.id === first.id)) return first ?? null;
	const all = own.flatMap((each) => (each === null || isBanded(each) ? [] : [each]));
	const alike = all.length === own.length && all.every(({ kind }) => kind === first.kind);
	if (!scope.figure.additive || !alike) return null;
	const mean = (end: 'low' | 'high') =>
		first[end] === null ? null : all.reduce((sum, each) => sum + (each[end] ?? 0), 0) / all.length;
	return { ...first, low: mean('low'), high: mean('high') };
}

function isBanded({ bandHigh }: Target): boolean {
	return bandHigh !== null;
}

function targetIn({ targets, selection, figure }: TargetScope, month: Month): Target | null {
	return targetFor(targets, figure, month, selection);
}

/** The target, and for whom where it is not for all: more than one may be about the same cases. */
function wordsOf(target: Target, { figure, context }: TargetScope): string {
	const words = targetWords(target, figure.unit, figure.decimals);
	const parts = TARGET_PARTS.flatMap((part) => {
		const code = target[part];
		if (code === null) return [];
		if (part === 'sex') return target.sex === null ? [] : [SEX_LABELS[target.sex]];
		return [context ? listLabel(context.lists, part, code) : code];
	});
	return parts.length === 0 ? words : `${words} (mål för ${parts.join(', ')})`;
}
