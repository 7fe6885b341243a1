import { monthsOfYear, yearOf, type Month } from '../calendar/month';
import { formatMonth } from '../format/date';
import { monthGroups, periodGroups, zeroCell, type PeriodCell } from '../measures/evaluate';
import type { FactTable } from '../measures/fact-table';
import type { Cell, GroupedMeasure, Measure } from '../measures/measure';
import { groupingOf } from '../measures/rows';
import { subjectOf } from '../target/target-for';
import type { AxisLabel, ChartPoint, ChartSeries, MonthView } from './chart-view';
import { groupAxis } from './group-axis';
import { comparisonLabel } from './labels';
import { GAP, isShown, monthPoint, periodPoint } from './point';
import { SEX_LABELS, sexesIn } from './sexes';
import { targetLineOf, verdictOn } from './target-view';
import { captionOf, type ViewInput } from './view-input';

/** What the month view shows. */
export interface MonthViewOptions {
	month: Month;
	/** The same facts by sex: a single measure gets a pair of bars per sex, a grouped one a split. */
	bySex?: FactTable;
}

/**
 * The slide of a month: the month beside last year's monthly average. A single measure has
 * the pair for everyone and for each sex, a grouped one a pair per group (domain.md §5.1).
 */
export function monthView(
	measure: Measure,
	input: ViewInput,
	options: MonthViewOptions
): MonthView {
	const now = monthGroups(measure, input, options.month);
	const before = periodGroups(measure, input, lastYearOf(options.month));
	const pair = pairOf(measure, input, options.month, now, before);
	const parts =
		measure.kind === 'single'
			? singleParts(measure, input, options, pair)
			: groupParts(measure, input, options, pair);
	return viewOf(measure, input, options.month, pair, parts);
}

interface Parts {
	labels: AxisLabel[];
	current: ChartPoint[];
	previous: ChartPoint[];
	bySex: ChartSeries[];
}

interface Pair {
	now: ReadonlyMap<string | null, Cell> | null;
	before: ReadonlyMap<string | null, PeriodCell> | null;
	current(key: string | null): ChartPoint;
	previous(key: string | null): ChartPoint;
}

function pairOf(
	measure: Measure,
	input: ViewInput,
	month: Month,
	now: Pair['now'],
	before: Pair['before'],
	split: string | null = null
): Pair {
	const months = [...(before?.values() ?? [])][0]?.months ?? [];
	const zeroNow = zeroCell(measure, input, [month], split);
	const zeroBefore = zeroCell(measure, input, months, split);
	return {
		now,
		before,
		current: (key) =>
			now === null ? GAP : monthPoint(measure, input, month, now.get(key) ?? zeroNow, split),
		previous: (key) => {
			if (before === null) return GAP;
			const empty = zeroBefore === null ? null : { cell: zeroBefore, sum: 0, months };
			return periodPoint(measure, input, before.get(key) ?? empty, split);
		}
	};
}

function singleParts(
	measure: Measure,
	input: ViewInput,
	{ month, bySex }: MonthViewOptions,
	total: Pair
): Parts {
	const all = { key: 'total', label: 'Totalt', pair: total };
	const sexes = sexesIn(bySex, input.selection.sex).map((sex) => {
		const part = { ...input, table: bySex ?? input.table };
		const now = monthGroups(measure, part, month, sex);
		const before = periodGroups(measure, part, lastYearOf(month), sex);
		return {
			key: sex,
			label: SEX_LABELS[sex],
			pair: pairOf(measure, part, month, now, before, sex)
		};
	});
	const places = [all, ...sexes];
	return {
		labels: places.map(({ key, label }) => ({ key, label })),
		current: places.map(({ pair }) => pair.current(null)),
		previous: places.map(({ pair }) => pair.previous(null)),
		bySex: []
	};
}

function groupParts(
	measure: GroupedMeasure,
	input: ViewInput,
	{ month, bySex }: MonthViewOptions,
	pair: Pair
): Parts {
	const grouping = groupingOf(measure, input) ?? measure.groupings[0];
	const lastYear = pair.before && new Map([...pair.before].map(([key, { cell }]) => [key, cell]));
	const labels = groupAxis(grouping, input.context.lists, [pair.now, lastYear], {
		from: lastYearOf(month)[0] ?? month,
		to: month
	});
	const sexes = sexesIn(bySex, input.selection.sex).map((sex): ChartSeries => {
		const part = { ...input, table: bySex ?? input.table };
		const own = pairOf(measure, part, month, monthGroups(measure, part, month, sex), null, sex);
		return {
			key: sex,
			label: SEX_LABELS[sex],
			role: 'group',
			points: labels.map(({ key }) => own.current(key)),
			months: [month]
		};
	});
	return {
		labels,
		current: labels.map(({ key }) => pair.current(key)),
		previous: labels.map(({ key }) => pair.previous(key)),
		bySex: sexes
	};
}

function viewOf(
	measure: Measure,
	input: ViewInput,
	month: Month,
	pair: Pair,
	{ labels, current, previous, bySex }: Parts
): MonthView {
	const single = measure.kind === 'single';
	const period = formatMonth(month);
	const monthsBefore = [...(pair.before?.values() ?? [])][0]?.months ?? [];
	const comparison = comparisonLabel(measure, yearOf(month) - 1, monthsBefore);
	const headline = single ? { current: pair.current(null), previous: pair.previous(null) } : null;
	const scope = { ...input, figure: { ...measure, ...subjectOf(measure) } };
	return {
		kind: 'month',
		caption: captionOf(measure),
		period,
		month,
		comparison,
		labels,
		series: [
			{ key: 'current', label: period, role: 'current', points: current, months: [month] },
			{
				key: 'previous',
				label: comparison,
				role: 'previous',
				points: previous,
				months: monthsBefore
			}
		],
		headline,
		// Targets are set for figures, not for groups; one line stands across the pairs of bars.
		target: single
			? targetLineOf(
					scope,
					labels.map(() => month)
				)
			: null,
		verdict: headline && verdictOn(scope, [month], headline.current),
		showsN: measure.groupsHaveOwnN === true,
		bySex,
		empty: ![...current, ...previous].some(isShown)
	};
}

function lastYearOf(month: Month): Month[] {
	return monthsOfYear(yearOf(month) - 1);
}
