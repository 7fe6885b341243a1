import { monthsOfYear, yearOf, type Month } from '../calendar/month';
import { DIMENSION_NAMES, type Dimension } from '../facts/dimension';
import { formatMonth } from '../format/date';
import { monthCell, monthsWithData, periodCell } from '../measures/evaluate';
import { groupsIn, type FactTable } from '../measures/fact-table';
import { dimensionGrouping, groupLabel, inOrder } from '../measures/group-names';
import type { SingleMeasure } from '../measures/measure';
import type { MonthView } from './chart-view';
import { comparisonLabel } from './labels';
import { hasSomething } from './group-axis';
import { isShown, monthPoint, periodPoint } from './point';
import { captionOf, type ViewInput } from './view-input';

/** What the breakdown shows. */
export interface BreakdownOptions {
	month: Month;
	by: Dimension;
	/** The facts grouped by the dimension. */
	table: FactTable;
}

/**
 * A single measure's month by ward, age band or another dimension, each group beside its own
 * average of last year. Groups with no case in either are left out.
 */
export function breakdownView(
	measure: SingleMeasure,
	input: ViewInput,
	{ month, by, table }: BreakdownOptions
): MonthView {
	const own = { ...input, table };
	const lastYear = monthsOfYear(yearOf(month) - 1);
	const groups = groupsIn(table).filter((group) => group !== null);
	const now = new Map(groups.map((group) => [group, monthCell(measure, own, month, group)]));
	const then = new Map(groups.map((group) => [group, periodCell(measure, own, lastYear, group)]));
	const found = groups.filter((group) =>
		[now.get(group), then.get(group)?.cell].some((cell) => cell && hasSomething(cell))
	);
	const grouping = dimensionGrouping(by, DIMENSION_NAMES[by].label);
	const { lists } = input.context;
	const labels = inOrder(grouping, found, lists).map((key) => ({
		key,
		label: groupLabel(grouping, key, lists)
	}));
	const current = labels.map(({ key }) =>
		monthPoint(measure, own, month, now.get(key) ?? null, key)
	);
	const previous = labels.map(({ key }) => periodPoint(measure, own, then.get(key) ?? null, key));
	const before = monthsWithData(measure, input, lastYear);
	const comparison = comparisonLabel(measure, yearOf(month) - 1, before);
	const period = formatMonth(month);
	return {
		kind: 'month',
		caption: captionOf(measure),
		period,
		month,
		comparison,
		labels,
		series: [
			{ key: 'current', label: period, role: 'current', points: current, months: [month] },
			{ key: 'previous', label: comparison, role: 'previous', points: previous, months: before }
		],
		headline: null,
		target: null,
		verdict: null,
		showsN: measure.aggregation !== 'count',
		bySex: [],
		empty: ![...current, ...previous].some(isShown)
	};
}
