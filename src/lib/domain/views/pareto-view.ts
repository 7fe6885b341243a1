import type { Month } from '../calendar/month';
import { factsUnder, sumFacts } from '../facts/facts';
import { REASON_UNKNOWN } from '../facts/families';
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
	/** Persons for whom a delay reason contributed beside another; null of others. */
	also: number | null;
	/** The cause is not known: there is something to fill in. */
	unknown: boolean;
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
	const beside = owned ? contributing(input, months) : null;
	const partOf = (key: string, value: number): ParetoGroup => ({
		...{ key, value, name: groupLabel(grouping, key, lists) },
		owner: owned ? groupLabel(BY_OWNER, ownerOf(key), lists) : null,
		also: beside && (beside.get(key) ?? 0),
		unknown: owned && key === REASON_UNKNOWN
	});
	const primary = [...(periodGroups(measure, input, months) ?? [])].flatMap(([key, { sum }]) =>
		key === null || !sum ? [] : [partOf(key, sum)]
	);
	const first = new Set(primary.map(({ key }) => key));
	const others = [...(beside?.keys() ?? [])].filter((key) => !first.has(key));
	const parts = [...primary, ...others.map((key) => partOf(key, 0))];
	const bars = pareto(parts);
	return {
		period: monthSpanLabel(months),
		unit: measure.unit,
		bars,
		total: bars.at(-1)?.cumulated ?? 0
	};
}

/** How many each reason contributed for, beside the primary one. */
function contributing({ table }: ViewInput, months: readonly Month[]): ReadonlyMap<string, number> {
	const all = table.groups.get(null);
	return factsUnder(sumFacts(months.map((month) => all?.get(month) ?? {})), 'reasonAlso');
}
