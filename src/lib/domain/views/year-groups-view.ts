import { monthsOfYear, type Month } from '../calendar/month';
import { monthsWithData, periodGroups, zeroCell, type PeriodCell } from '../measures/evaluate';
import type { Cell, GroupedMeasure } from '../measures/measure';
import { groupingOf } from '../measures/rows';
import { monthRangeLabel } from '../period/month-range';
import { lastCompleteMonth } from '../period/period';
import type { ChartPoint, ChartSeries, YearGroupsView } from './chart-view';
import { groupAxis } from './group-axis';
import { GAP, isShown, periodPoint } from './point';
import { captionOf, type ViewInput } from './view-input';

type Totals = ReadonlyMap<string | null, PeriodCell> | null;

/**
 * A grouped measure's year: per group the year's total beside last year's, over the same months
 * while the year is running. Counts are summed, means computed from the year's cases.
 */
export function yearGroupsView(
	measure: GroupedMeasure,
	input: ViewInput,
	year: number
): YearGroupsView {
	const grouping = groupingOf(measure, input) ?? measure.groupings[0];
	const complete = monthsOfYear(year).filter((month) => month <= lastCompleteMonth(input.today));
	const months = monthsWithData(measure, input, complete);
	const before =
		complete.length === 12 ? monthsOfYear(year - 1) : months.map((month) => yearBefore(month));
	const [now, then] = [months, before].map((asked) => periodGroups(measure, input, asked) ?? null);
	const labels = groupAxis(grouping, input.context.lists, [cells(now), cells(then)], {
		from: `${year - 1}-01`,
		to: `${year}-12`
	});
	const pointsOf = (totals: Totals | undefined, asked: readonly Month[]) => {
		const zero = zeroCell(measure, input, asked);
		return labels.map(({ key }) => totalPoint(measure, input, totals ?? null, key, zero));
	};
	const series: ChartSeries[] = [
		{
			key: String(year),
			label: labelOf(year, months),
			role: 'current',
			points: pointsOf(now, months),
			months
		},
		{
			key: String(year - 1),
			label: labelOf(year - 1, monthsWithData(measure, input, before)),
			role: 'previous',
			points: pointsOf(then, before),
			months: before
		}
	];
	return {
		kind: 'year-groups',
		caption: captionOf(measure),
		period: String(year),
		labels,
		series,
		target: null,
		showsN: measure.groupsHaveOwnN === true,
		empty: !series.some(({ points }) => points.some(isShown))
	};
}

function totalPoint(
	measure: GroupedMeasure,
	input: ViewInput,
	totals: Totals,
	key: string,
	zero: Cell | null
): ChartPoint {
	if (totals === null) return GAP;
	const period = totals.get(key) ?? (zero === null ? null : { cell: zero, sum: 0, months: [] });
	const point = periodPoint(measure, input, period);
	return period === null || period.sum === null ? point : { ...point, value: period.sum };
}

function cells(totals: Totals | undefined): ReadonlyMap<string | null, Cell> | null {
	if (totals === undefined || totals === null) return null;
	return new Map([...totals].map(([key, { cell }]) => [key, cell]));
}

/** `2019`, or the months the figure is over where that is not all of them: `2019 (jan–feb)`. */
function labelOf(year: number, months: readonly Month[]): string {
	const part = months.length > 0 && months.length < 12;
	return part ? `${year} (${monthRangeLabel(months)})` : String(year);
}

function yearBefore(month: Month): Month {
	return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
