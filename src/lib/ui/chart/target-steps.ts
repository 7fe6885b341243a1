import type { TargetStep } from '../../domain/target/target-step';

/** A straight piece of a target line: from one place on the axis to another, at a value. */
export interface TargetPiece {
	/** First and last place it covers. */
	from: number;
	to: number;
	value: number;
}

/**
 * The pieces of a target that may change within the period: one per stretch of months with
 * the same value, and for an interval one for each of its ends.
 */
export function targetPieces(steps: readonly (TargetStep | null)[]): TargetPiece[] {
	return (['low', 'high'] as const).flatMap((end) => {
		const pieces: TargetPiece[] = [];
		steps.forEach((step, index) => {
			const value = step?.[end] ?? null;
			if (value === null) return;
			const last = pieces.at(-1);
			if (last && last.to === index - 1 && last.value === value) last.to = index;
			else pieces.push({ from: index, to: index, value });
		});
		return pieces;
	});
}
