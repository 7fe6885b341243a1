import type { Month } from '../calendar/month';
import { delayOwners } from '../lists/delay-owner';
import { periodGroups } from '../measures/evaluate';
import { groupLabel } from '../measures/group-names';
import { BY_OWNER } from '../measures/groupings';
import type { GroupedMeasure } from '../measures/measure';
import { pareto, type ParetoBar, type ParetoPart } from '../spc/pareto';
import { monthSpanLabel } from './labels';
import type { ViewInput } from './view-input';

/** A cause or type. */
interface ParetoGroup extends ParetoPart {
	key: string;
	/** Whose a delay reason is; null of others. */
	owner: string | null;
}

/** A measure's causes or types over some months, the largest first. */
export interface ParetoView {
	/** E.g. `Januari 2019–december 2019`. */
	period: string;
	unit: string;
	bars: ParetoBar<ParetoGroup>[];
	total: number;
}

/** What causes or types come to over some months; those with nothing are left out. */
export function paretoView(
	measure: GroupedMeasure,
	input: ViewInput,
	months: readonly Month[]
): ParetoView {
	const [grouping] = measure.groupings;
	const { lists } = input.context;
	const ownerOf = delayOwners(lists);
	const owned = grouping.list === 'delayReason';
	const parts = [...(periodGroups(measure, input, months) ?? [])].flatMap(
		([key, { sum }]): ParetoGroup[] => {
			if (key === null || !sum) return [];
			const owner = owned ? groupLabel(BY_OWNER, ownerOf(key), lists) : null;
			return [{ key, owner, value: sum, name: groupLabel(grouping, key, lists) }];
		}
	);
	const bars = pareto(parts);
	return {
		period: monthSpanLabel(months),
		unit: measure.unit,
		bars,
		total: bars.at(-1)?.cumulated ?? 0
	};
}
