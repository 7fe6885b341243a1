import type { FieldTexts } from '../form/meanwhile';
import { HIDDEN } from '../measures/hidden';

/** The lowest, usual and highest threshold an administrator can set (domain.md §5.3). */
export const LEAST_THRESHOLD = 3;
export const USUAL_THRESHOLD = 5;
export const HIGHEST_THRESHOLD = 20;

/** Persons that are too few to show: at least one and fewer than the threshold. */
export function isSmall(persons: number, threshold: number): boolean {
	return persons > 0 && persons < threshold;
}

/**
 * What a share, mean or percentile must at least rest on: ten persons, or twice the threshold
 * where that is more, so that both parts of a share can reach it.
 */
export function leastBase(threshold: number): number {
	return Math.max(10, 2 * threshold);
}

/** Whether a share, mean or percentile rests on someone, but on too few. */
export function isThinBase(persons: number, threshold: number): boolean {
	return persons > 0 && persons < leastBase(threshold);
}

/** What the word of a hidden figure means, in plain Swedish. */
export function hiddenLegend(threshold: number): string {
	return `Där det står ”${HIDDEN}” gäller talet 1–${threshold - 1} personer, eller skulle avslöja så få.`;
}

/** The threshold as its form shows it. */
export function thresholdValues(threshold: number): FieldTexts<'troskel'> {
	return { troskel: String(threshold) };
}
