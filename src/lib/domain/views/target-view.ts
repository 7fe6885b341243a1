import type { Month } from '../calendar/month';
import type { Direction } from '../measures/measure';
import { targetWords, type Target, type TargetSelection } from '../target/target';
import { targetFor, type TargetedFigure } from '../target/target-for';
import { stepOf } from '../target/target-step';
import { budgetOf, verdictOf } from '../target/verdict';
import type { TargetLine, TargetVerdict } from './chart-view';

/** Whose targets are drawn, and for which cases. */
export interface TargetScope {
	targets: readonly Target[];
	selection: TargetSelection;
	figure: TargetedFigure & { unit: string; decimals: number; direction: Direction };
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
 * The verdict on a figure by the target valid in `month`; `previous` is the figure a year
 * before. Null without a figure or a target that can judge it.
 */
export function verdictOn(
	scope: TargetScope,
	month: Month,
	value: number | null,
	previous: number | null
): TargetVerdict | null {
	const target = targetIn(scope, month);
	if (target === null || value === null) return null;
	const verdict = verdictOf(target, { value, previous, direction: scope.figure.direction });
	if (verdict === null) return null;
	return { ...verdict, target: wordsOf(target, scope), budget: budgetOf(target, value) };
}

function targetIn({ targets, selection, figure }: TargetScope, month: Month): Target | null {
	return targetFor(targets, figure, month, selection);
}

function wordsOf(target: Target, { figure }: TargetScope): string {
	return targetWords(target, figure.unit, figure.decimals);
}
