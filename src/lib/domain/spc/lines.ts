import type { ChartKind } from './chart-kind';
import type { ChartPoint } from './chart-point';
import { limitsOf } from './limits';
import type { Phase } from './phases';
import type { ChartSettings } from './settings';

/** What a point is judged by: its section's centre, and three sigma; null where they are not known. */
export interface Lines {
	centre: number | null;
	reach: number | null;
}

const NO_LINES: Lines = { centre: null, reach: null };

/** Each point's lines, from the limits of its phase. */
export function linesOf(
	{
		kind,
		points,
		per,
		settings
	}: { kind: ChartKind; points: readonly ChartPoint[]; per: number; settings: ChartSettings },
	phases: readonly Phase[]
): Lines[] {
	return phases.flatMap(({ start, end, basis }) => {
		const limits = limitsOf({
			...{ kind, per, settings },
			points: points.slice(basis.start, basis.end)
		});
		return points
			.slice(start, end)
			.map(({ n }): Lines =>
				limits === null ? NO_LINES : { centre: limits.centre, reach: limits.reach(n) }
			);
	});
}
