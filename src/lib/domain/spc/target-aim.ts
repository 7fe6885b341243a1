import type { Month } from '../calendar/month';
import type { Direction } from '../measures/measure';
import type { Target, TargetSelection } from '../target/target';
import { targetFor, type TargetedFigure } from '../target/target-for';
import { stepOf } from '../target/target-step';
import type { Aim } from './assurance';

/** What a target holds values to; null for one that only says which way (öka, minska, bevara). */
function aimOfTarget(target: Target): Aim | null {
	const step = stepOf(target);
	if (step === null) return null;
	const { low, high } = step;
	if (low !== null && high !== null) return { kind: 'interval', low, high };
	if (high !== null) return { kind: 'at-most', low, high };
	return low === null ? null : { kind: 'at-least', low, high };
}

/** What a number alone holds values to: as the measure is better. */
function aimOfNumber(target: number, direction: Direction): Aim {
	switch (direction) {
		case 'lower':
			return { kind: 'at-most', low: null, high: target };
		case 'higher':
			return { kind: 'at-least', low: target, high: null };
		case 'neutral':
			return { kind: 'line', low: target, high: target };
	}
}

/** Where the aims of a chart come from. */
export interface AimSource {
	/** A number that is asked for instead of the kommun's targets. */
	asked: number | undefined;
	direction: Direction;
	targets: readonly Target[];
	figure: TargetedFigure;
	selection: TargetSelection;
}

/** What a figure is held to in each month: what is asked for, or the kommun's target as it then applies. */
export function aimsFrom({
	asked,
	direction,
	targets,
	figure,
	selection
}: AimSource): (period: Month) => Aim | null {
	if (asked !== undefined) {
		const aim = aimOfNumber(asked, direction);
		return () => aim;
	}
	return (period) => {
		const target = targetFor(targets, figure, period, selection);
		return target && aimOfTarget(target);
	};
}
