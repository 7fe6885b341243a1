import { firstDay, monthsOfYear, yearOf, type Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { formatMonth, formatMonthShort } from '../format/date';
import { lastCompleteMonth } from '../period/period';
import { EXTERNAL_SERIES, seriesDecimals, type ExternalSeries } from '../series/series';
import type { Target, TargetSelection } from '../target/target';
import { seriesTargetCode } from '../target/target-for';
import {
	yearRole,
	type Caption,
	type ChartPoint,
	type ChartSeries,
	type MonthView,
	type YearAverage,
	type YearView
} from './chart-view';
import { comparisonLabel, samePeriodLabel, yearAverageLabel } from './labels';
import { GAP } from './point';
import { targetLineOf, verdictOn, type TargetScope } from './target-view';

/** What its views are built with. */
export interface SeriesInput {
	targets: readonly Target[];
	today: LocalDate;
}

/** External series speak of the whole operation, never of a selection. */
const WHOLE: TargetSelection = { partial: false };
const AVERAGED = { extreme: false };

/** The month beside last year's average of the months that have a value. */
export function seriesMonthView(
	series: ExternalSeries,
	input: SeriesInput,
	month: Month
): MonthView {
	const year = yearOf(month) - 1;
	const before = averageOf(series, input, year, monthsOfYear(year));
	const current = pointIn(series, input, month);
	const previous = before?.point ?? GAP;
	const comparison = comparisonLabel(AVERAGED, year, before?.months ?? []);
	const period = formatMonth(month);
	const scope = scopeOf(series, input);
	return {
		kind: 'month',
		caption: seriesCaption(series),
		period,
		month,
		comparison,
		labels: [{ key: 'total', label: 'Totalt' }],
		series: [
			{ key: 'current', label: period, role: 'current', points: [current] },
			{ key: 'previous', label: comparison, role: 'previous', points: [previous] }
		],
		headline: { current, previous },
		target: targetLineOf(scope, [month]),
		verdict: verdictOn(scope, [month], current),
		showsN: false,
		bySex: [],
		empty: current.value === null && previous.value === null
	};
}

/** January to December across, one line per year, and the average of the months that have a value. */
export function seriesYearView(
	series: ExternalSeries,
	input: SeriesInput,
	years: readonly number[]
): YearView {
	const year = years.at(-1) ?? yearOf(input.today);
	const lines = years.map((each) => ({
		key: String(each),
		label: String(each),
		role: yearRole(each, year),
		points: monthsOfYear(each).map((month) => pointIn(series, input, month))
	})) satisfies ChartSeries[];
	const averages = years.map((each) => averageOf(series, input, each, monthsOfYear(each)));
	const current = averages.at(-1) ?? null;
	const samePeriod = samePeriodOf(series, input, current);
	const scope = scopeOf(series, input);
	return {
		kind: 'year',
		caption: seriesCaption(series),
		period: String(year),
		labels: monthsOfYear(year).map((key) => ({ key, label: formatMonthShort(key) })),
		series: lines,
		averages,
		samePeriod,
		target: targetLineOf(scope, monthsOfYear(year)),
		verdict: current && verdictOn(scope, current.months, current.point),
		empty: lines.every(({ points }) => points.every((point) => point.value === null))
	};
}

function pointIn({ values }: ExternalSeries, { today }: SeriesInput, month: Month): ChartPoint {
	const value = firstDay(month) > today ? undefined : values.get(month);
	return value === undefined ? GAP : { ...GAP, value };
}

function averageOf(
	series: ExternalSeries,
	input: SeriesInput,
	year: number,
	asked: readonly Month[]
): YearAverage | null {
	const months = asked.filter((month) => pointIn(series, input, month).value !== null);
	if (months.length === 0) return null;
	const sum = months.reduce((total, month) => total + (series.values.get(month) ?? 0), 0);
	return {
		year,
		label: yearAverageLabel(AVERAGED, year, months, lastCompleteMonth(input.today)),
		point: { ...GAP, value: sum / months.length },
		sum: null,
		months
	};
}

/** Last year over the same months, where the year looked at lacks some. */
function samePeriodOf(
	series: ExternalSeries,
	input: SeriesInput,
	current: YearAverage | null
): YearAverage | null {
	if (current === null || current.months.length === 12) return null;
	const year = current.year - 1;
	const months = current.months.map((month) => `${year}${month.slice(4)}`);
	const same = averageOf(series, input, year, months);
	return same && { ...same, label: samePeriodLabel(AVERAGED, year, same.months) };
}

function scopeOf(series: ExternalSeries, { targets }: SeriesInput): TargetScope {
	const figure = { ...seriesCaption(series), additive: false };
	return { targets, selection: WHOLE, figure };
}

/** What is said about a series beside its charts. */
export function seriesCaption({ name, unit, direction, values }: ExternalSeries): Caption {
	const isShare = unit.trim() === '%' && [...values.values()].every((value) => value <= 100);
	return {
		...(isShare && { highest: 100 }),
		code: seriesTargetCode(name),
		title: name,
		shortTitle: name,
		definition: EXTERNAL_SERIES,
		unit,
		decimals: seriesDecimals(values),
		direction,
		section: null
	};
}
