import type { Target } from './target';

/** Where a target lies in a month; null where it has no such end. */
export interface TargetStep {
	low: number | null;
	high: number | null;
}

/** Where a target lies; null for one that is only a direction. */
export function stepOf(target: Pick<Target, 'kind' | 'low' | 'high'> | null): TargetStep | null {
	switch (target?.kind) {
		case 'at-most':
			return { low: null, high: target.high };
		case 'at-least':
			return { low: target.low, high: null };
		case 'interval':
			return { low: target.low, high: target.high };
		case 'zero':
			return { low: null, high: 0 };
		default:
			return null;
	}
}
