import type { Month } from '../calendar/month';
import { periodGroups } from '../measures/evaluate';
import { groupLabel, inOrder } from '../measures/group-names';
import type { GroupedMeasure } from '../measures/measure';
import { funnel, funnelCurve, type FunnelPoint } from '../spc/funnel';
import { monthSpanLabel } from './labels';
import type { ViewInput } from './view-input';

/** Wards held to all of them together by limits that go by how many cases each has (domain.md §5.1.1). */
export interface FunnelView {
	period: string;
	/** Per 100 cases; null without any. */
	centre: number | null;
	/** In the order of the list, never ranked. */
	points: (FunnelPoint & { key: string })[];
	curve: ReturnType<typeof funnelCurve>;
}

/** The groups of a measure that counts some of each group's own cases, over some months. */
export function funnelView(
	measure: GroupedMeasure,
	input: ViewInput,
	months: readonly Month[]
): FunnelView {
	const [grouping] = measure.groupings;
	const { lists } = input.context;
	const cells = periodGroups(measure, input, months) ?? new Map<string | null, never>();
	const keys = inOrder(
		grouping,
		[...cells.keys()].flatMap((key) => key ?? []),
		lists
	);
	const units = keys.map((key) => {
		const cell = cells.get(key)?.cell;
		return {
			name: groupLabel(grouping, key, lists),
			counted: cell?.numerator ?? 0,
			n: cell?.n ?? 0
		};
	});
	const { centre, points } = funnel(units, 'share');
	const sizes = units.flatMap(({ n }) => (n > 0 ? [n] : []));
	return {
		period: monthSpanLabel(months),
		centre,
		points: points.map((point, at) => ({ ...point, key: keys[at] ?? '' })),
		curve:
			centre === null
				? []
				: funnelCurve(centre, 'share', { least: Math.min(...sizes), most: Math.max(...sizes) })
	};
}
