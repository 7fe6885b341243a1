import type { Month } from '../calendar/month';
import { capitalized } from '../format/capitalized';
import { formatMonth } from '../format/date';
import { delayOwners } from '../lists/delay-owner';
import { periodGroups } from '../measures/evaluate';
import { groupLabel } from '../measures/group-names';
import { BY_OWNER } from '../measures/groupings';
import type { GroupedMeasure } from '../measures/measure';
import { pareto, type ParetoBar } from '../spc/pareto';
import type { ViewInput } from './view-input';

/** A measure's causes or types over some months, the largest first. */
export interface ParetoView {
	/** E.g. `Januari 2019–december 2019`. */
	period: string;
	unit: string;
	bars: (ParetoBar & {
		key: string;
		/** Whose a delay reason is; null of others. */
		owner: string | null;
	})[];
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
	const sums = [...(periodGroups(measure, input, months) ?? [])].flatMap(([key, { sum }]) =>
		key === null || !sum ? [] : [{ key, value: sum, name: groupLabel(grouping, key, lists) }]
	);
	const ownerOf = delayOwners(lists);
	const bars = pareto(sums).map((bar) => {
		const key = sums.find(({ name }) => name === bar.name)?.key ?? '';
		const owner = grouping.list === 'delayReason' ? ownerOf(key) : null;
		return { ...bar, key, owner: owner && groupLabel(BY_OWNER, owner, lists) };
	});
	return {
		period: periodOf(months),
		unit: measure.unit,
		bars,
		total: sums.reduce((total, { value }) => total + value, 0)
	};
}

/** Some months in a row, by their first and last. */
export function periodOf(months: readonly Month[]): string {
	return capitalized(`${formatMonth(months[0] ?? '')}–${formatMonth(months.at(-1) ?? '')}`);
}
