import { isCounted, type ChartPoint } from './chart-point';
import type { ChartSettings } from './settings';

/** Where a new phase begins: always somebody's decision, with the reason in writing. */
export interface Rebase {
	/** The phase's first month. */
	from: string;
	/** Null where a program asks, which gives no reasons. */
	reason: string | null;
}

/** A stretch of points that are judged by the same limits, as indexes of the points. */
export interface Phase {
	start: number;
	/** The index after the last point. */
	end: number;
	/** The points that the limits are worked out from: the phase's own, until it has too few. */
	basis: { start: number; end: number };
	/** What began it; null for the first. */
	rebase: Rebase | null;
}

/** A series' phases, and the rebases that have too few points on either side to be in force. */
export interface Phases {
	phases: Phase[];
	waiting: Rebase[];
}

/**
 * Divides a series into phases. One that has begun and has too few points is judged by the limits
 * before it, as they were when it began. `baseline`: the limits of the first phase are those of so
 * many of its first points.
 */
export function phasesOf(
	points: readonly ChartPoint[],
	rebases: readonly Rebase[],
	{ minimumSection }: Pick<ChartSettings, 'minimumSection'>,
	baseline: number | undefined
): Phases {
	const counted = (start: number, end: number) => points.slice(start, end).filter(isCounted).length;
	const waiting: Rebase[] = [];
	const starts: { start: number; rebase: Rebase | null }[] = [{ start: 0, rebase: null }];
	for (const rebase of rebases.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
		const start = points.findIndex(({ period }) => period >= rebase.from);
		const before = starts.at(-1)?.start ?? 0;
		// A phase that is older than the first point is the one that the points are in.
		if (start === 0) starts[0] = { start, rebase };
		else if (start < 0 || counted(before, start) < minimumSection) waiting.push(rebase);
		else starts.push({ start, rebase });
	}
	const phases = starts.map(({ start, rebase }, index): Phase => {
		const end = starts[index + 1]?.start ?? points.length;
		return { start, end, basis: { start, end }, rebase };
	});
	const [first, last, before] = [phases[0], phases.at(-1), phases.at(-2)];
	if (first && baseline !== undefined) first.basis.end = Math.min(first.end, baseline);
	if (last?.rebase && before && counted(last.start, last.end) < minimumSection) {
		last.basis = before.basis;
		waiting.push(last.rebase);
	}
	return { phases, waiting };
}
