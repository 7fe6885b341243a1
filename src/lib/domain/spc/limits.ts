import type { ChartKind } from './chart-kind';
import { isCounted, type ChartPoint, type CountedPoint } from './chart-point';
import type { ChartSettings } from './settings';

/** A section's centre, and how far from it the limits lie. */
export interface Limits {
	centre: number;
	/** Three sigma at a point with this n; null where it cannot be said. */
	reach(n: number): number | null;
}

/** What limits are worked out from. */
export interface Basis {
	kind: ChartKind;
	/** The section's points, gaps and incomplete months among them. */
	points: readonly ChartPoint[];
	/** What shares and events are counted per: 100 gives per cent, and events per 100 cases. */
	per: number;
	settings: Pick<ChartSettings, 'rangeFactor' | 'screening'>;
}

/** The moving ranges that are screened out are as many times their mean, or more. */
const SCREENED_FROM = 3.267;

/** The limits of a section; null where it has no points that count. */
export function limitsOf(basis: Basis): Limits | null {
	const points = basis.points.filter(isCounted);
	if (points.length === 0) return null;
	switch (basis.kind) {
		case 'xmr':
			return individuals(points, basis);
		case 'i-prime':
			return weighted(points, basis);
		case 'p':
			return ofCounts(points, basis.per, (centre) => centre * (basis.per - centre));
		case 'u':
			return ofCounts(points, basis.per, (centre) => centre * basis.per);
		case 'run':
			return { centre: median(points.map(({ value }) => value)), reach: () => null };
	}
}

/** XmR: mean ± 2.66 mean moving ranges. */
function individuals(points: readonly CountedPoint[], basis: Basis): Limits {
	const range = meanRange(basis, (before, after) => Math.abs(after.value - before.value));
	const reach = range === null ? null : basis.settings.rangeFactor * range;
	return { centre: mean(points.map(({ value }) => value)), reach: () => reach };
}

/** I′ (Taylor 2018): each moving range tells sigma at n = 1, and a month's sigma is that / √n. */
function weighted(points: readonly CountedPoint[], basis: Basis): Limits {
	const sigma = meanRange(
		basis,
		(before, after) =>
			(Math.sqrt(Math.PI / 2) * Math.abs(after.value - before.value)) /
			Math.sqrt(1 / before.n + 1 / after.n)
	);
	const all = sum(points.map(({ n }) => n));
	return {
		centre: sum(points.map(({ n, value }) => n * value)) / all,
		reach: (n) => (sigma === null || n <= 0 ? null : (3 * sigma) / Math.sqrt(n))
	};
}

/** p and u: all that was counted out of all n; `variance` is of one case. */
function ofCounts(
	points: readonly CountedPoint[],
	per: number,
	variance: (centre: number) => number
): Limits {
	const counted = sum(points.map(({ numerator = 0 }) => numerator));
	const centre = (per * counted) / sum(points.map(({ n }) => n));
	// Of cases that all are counted, rounding may leave a little less than nothing.
	const ofOne = Math.max(0, variance(centre));
	return { centre, reach: (n) => (n <= 0 ? null : 3 * Math.sqrt(ofOne / n)) };
}

/** The mean of what neighbours differ by; a gap has no neighbours. Null without any. */
function meanRange(
	{ points, settings }: Basis,
	range: (before: CountedPoint, after: CountedPoint) => number
): number | null {
	const ranges = points.flatMap((after, index) => {
		const before = points[index - 1];
		return before && isCounted(before) && isCounted(after) ? [range(before, after)] : [];
	});
	if (ranges.length === 0) return null;
	const all = mean(ranges);
	if (!settings.screening) return all;
	const kept = ranges.filter((each) => each < SCREENED_FROM * all);
	return kept.length === 0 ? null : mean(kept);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
	return sum(values) / values.length;
}

function median(values: readonly number[]): number {
	const ordered = values.toSorted((a, b) => a - b);
	const half = Math.floor(ordered.length / 2);
	const [below = NaN, above = NaN] = [ordered[half - 1], ordered[half]];
	return ordered.length % 2 === 1 ? above : (below + above) / 2;
}
