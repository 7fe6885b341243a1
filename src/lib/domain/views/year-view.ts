import { addMonths, firstDay, monthOf, monthsOfYear, yearOf, type Month } from '../calendar/month';
import { formatMonthShort } from '../format/date';
import { monthGroups, monthsWithData, periodGroups, zeroCell } from '../measures/evaluate';
import type { FactTable } from '../measures/fact-table';
import { groupLabel } from '../measures/group-names';
import type { Measure, SingleMeasure } from '../measures/measure';
import { groupingOf } from '../measures/rows';
import { lastCompleteMonth } from '../period/period';
import { subjectOf } from '../target/target-for';
import { yearRole, type ChartSeries, type YearAverage, type YearView } from './chart-view';
import { samePeriodLabel, yearAverageLabel } from './labels';
import { isShown, monthPoint, periodPoint } from './point';
import { SEX_LABELS, sexesIn } from './sexes';
import { targetLineOf, verdictOn } from './target-view';
import { captionOf, type ViewInput } from './view-input';

/** What the year view shows. */
export interface YearViewOptions {
	/** Years overlaid, oldest first; the last one is the year looked at. */
	years: readonly number[];
	/** A grouped measure's group (code); a single measure has none. */
	group?: string;
	/** The measure drawn with it, e.g. the longest stay with the mean; of the last year. */
	paired?: SingleMeasure;
	/** The same facts by sex: the last year's lines for women and men. */
	bySex?: FactTable;
	/** The month that the year is seen from, where that is not today: what comes after is not told. */
	through?: Month;
}

/** A line of the chart and what stands last on it. */
interface Line {
	series: ChartSeries;
	average: YearAverage | null;
}

/**
 * January to December across, one line per year overlaid and the year's average last
 * (domain.md §5.1). The average of a running year is over its complete months and is compared
 * with the same months of last year.
 */
export function yearView(measure: Measure, seen: ViewInput, options: YearViewOptions): YearView {
	const input = seenFrom(seen, options.through);
	const year = options.years.at(-1) ?? yearOf(input.today);
	const lines = [...pairedLines(input, year, options), ...yearLines(measure, input, year, options)];
	const current = lines.find(({ series }) => series.role === 'current')?.average ?? null;
	const samePeriod = samePeriodOf(measure, input, current, options.group);
	const subject = subjectOf(measure, options.group);
	const scope = { ...input, figure: { ...measure, ...subject } };
	const single = measure.kind === 'single' || options.group !== undefined;
	return {
		kind: 'year',
		caption: captionWith(measure, input, options.group),
		period: String(year),
		labels: monthsOfYear(year).map((key) => ({ key, label: formatMonthShort(key) })),
		series: lines.map(({ series }) => series),
		averages: lines.map(({ average }) => average),
		samePeriod,
		target: single ? targetLineOf(scope, monthsOfYear(year)) : null,
		verdict: single && current ? verdictOn(scope, current.months, current.point) : null,
		empty: !lines.some(({ series }) => series.points.some(isShown))
	};
}

/** What is known on the last day of `through`, or today where that is before. */
export function seenFrom(input: ViewInput, through: Month | undefined): ViewInput {
	const after = through === undefined ? input.today : firstDay(addMonths(through, 1));
	return after < input.today ? { ...input, today: after } : input;
}

/** The longest stands behind the means, so it comes first. */
function pairedLines(input: ViewInput, year: number, { paired }: YearViewOptions): Line[] {
	if (paired === undefined) return [];
	const label = `${paired.extreme ? 'Längsta' : paired.title} ${year}`;
	const series = { key: paired.code, label, role: 'longest' as const };
	return [lineOf(paired, input, year, series, {})];
}

function yearLines(
	measure: Measure,
	input: ViewInput,
	year: number,
	{ years, group, bySex }: YearViewOptions
): Line[] {
	const overlaid = years.map((each) => {
		const series = { key: String(each), label: String(each), role: yearRole(each, year) };
		return lineOf(measure, input, each, series, { group });
	});
	// A line of the few whose sex is not known would be all spikes; the month view has them.
	const known = sexesIn(bySex, input.selection.sex).filter((sex) => sex !== 'uppgift saknas');
	const sexes = known.map((sex) => {
		const series = { key: sex, label: `${SEX_LABELS[sex]} ${year}`, role: 'group' as const };
		const own = { ...input, table: bySex ?? input.table };
		const line = lineOf(measure, own, year, series, { group, split: sex });
		const whose = SEX_LABELS[sex].toLocaleLowerCase('sv');
		const named = (average: YearAverage) => ({ ...average, label: `${average.label}, ${whose}` });
		return { ...line, average: line.average && named(line.average) };
	});
	return [...overlaid, ...sexes];
}

/** Which of a measure's cells is looked at: its group, and the table's group. */
interface Part {
	group?: string;
	split?: string;
}

function lineOf(
	measure: Measure,
	input: ViewInput,
	year: number,
	series: Omit<ChartSeries, 'points'>,
	part: Part
): Line {
	const points = monthsOfYear(year).map((month) => {
		const cells = monthGroups(measure, input, month, part.split);
		const zero = cells && zeroCell(measure, input, [month], part.split);
		const cell = cells?.get(part.group ?? null) ?? zero;
		return monthPoint(measure, input, month, cell, part.split);
	});
	return { series: { ...series, points }, average: averageOf(measure, input, year, part) };
}

/** A year's average over its complete months that have data; null without any. */
function averageOf(
	measure: Measure,
	input: ViewInput,
	year: number,
	part: Part,
	only?: readonly Month[]
): YearAverage | null {
	const lastComplete = lastCompleteMonth(input.today);
	const complete = monthsOfYear(year).filter((month) => month <= lastComplete);
	const asked = only ?? complete;
	const periods = periodGroups(measure, input, asked, part.split);
	if (periods === null) return null;
	const months = monthsWithData(measure, input, asked);
	const zero = zeroCell(measure, input, months, part.split);
	const own = periods.get(part.group ?? null);
	const period = own ?? (zero === null ? null : { cell: zero, sum: 0, months });
	return {
		year,
		label: yearAverageLabel(measure, year, months, lastComplete),
		point: periodPoint(measure, input, period, part.split),
		sum: period?.sum ?? null,
		months
	};
}

/** Last year over the same months, for a year that is still running. */
function samePeriodOf(
	measure: Measure,
	input: ViewInput,
	current: YearAverage | null,
	group: string | undefined
): YearAverage | null {
	if (current === null || current.year !== yearOf(monthOf(input.today))) return null;
	const months = current.months.map((month) => `${current.year - 1}${month.slice(4)}`);
	const same = averageOf(measure, input, current.year - 1, { group }, months);
	if (same === null) return null;
	return { ...same, label: samePeriodLabel(measure, same.year, same.months) };
}

function captionWith(measure: Measure, input: ViewInput, group: string | undefined) {
	const caption = captionOf(measure);
	const grouping = groupingOf(measure, input);
	if (grouping === null || group === undefined) return caption;
	return {
		...caption,
		title: `${caption.title}: ${groupLabel(grouping, group, input.context.lists)}`
	};
}
