import type { Direction } from '../measures/measure';
import type { Signal } from './rules';
import type { ChartSettings } from './settings';

/** What a point is: ordinary variation, a change for the better or the worse, or only a change. */
export const COLOURS = ['common', 'improvement', 'concern', 'neutral'] as const;
export type Colour = (typeof COLOURS)[number];

/** What a chart says of its last complete point; `high` and `low` are which way it went. */
export const VARIATIONS = [
	'common_cause',
	'improvement_high',
	'improvement_low',
	'concern_high',
	'concern_low',
	'neutral_high',
	'neutral_low'
] as const;
export type Variation = (typeof VARIATIONS)[number];

/** The verdict on a point by the rules that it is part of. */
export function variationOf(
	signals: readonly Signal[],
	direction: Direction,
	conflict: ChartSettings['conflict']
): Variation {
	const [first] = signals;
	if (first === undefined) return 'common_cause';
	if (direction === 'neutral') return `neutral_${first.side}`;
	const better = direction === 'higher' ? 'high' : 'low';
	const { side } =
		conflict === 'first-rule'
			? first
			: (signals.find((signal) => (signal.side === better) === (conflict === 'improvement')) ??
				first);
	return side === better ? `improvement_${side}` : `concern_${side}`;
}

/** The same without which way. */
export function colourOf(variation: Variation): Colour {
	if (variation === 'common_cause') return 'common';
	const [colour] = variation.split('_') as [Exclude<Colour, 'common'>];
	return colour;
}
