import type { Month } from '../calendar/month';
import type { PublishedPeriod } from '../disclosure/published-period';
import { formatMonth } from '../format/date';
import { admissionNotice24h, cases } from '../measures/catalogue/cases';
import { daysMean, sameDayShare, withinTargetShare } from '../measures/catalogue/days';
import { sipShare } from '../measures/catalogue/sip';
import { chartBounds, chartKindFor } from '../measures/chart-points';
import type { SingleMeasure } from '../measures/measure';
import { isPreliminary } from '../measures/reliability';
import { controlChart, type ControlChart } from '../spc/control-chart';
import { PROFILES } from '../spc/settings';
import {
	hiddenFigure,
	noFigure,
	sheetFigure,
	type SheetFigure,
	type SheetSource
} from './sheet-figure';
import { trendMonths, yearEarlier } from './sheet-periods';
import type { SheetTable } from './sheet-table';

/** A figure of a trend. */
export interface TrendMonth {
	month: Month;
	figure: SheetFigure;
}

/** A figure month by month, and the period beside the same one a year before. */
export interface Trend {
	code: string;
	title: string;
	definition: string;
	months: readonly TrendMonth[];
	now: SheetFigure;
	before: SheetFigure;
	/** Made of the figures that are shown and of nothing else. */
	chart: ControlChart;
}

/** What a meeting follows from month to month, in the order of the monthly review. */
const FOLLOWED: readonly SingleMeasure[] = [
	cases,
	admissionNotice24h,
	sipShare,
	daysMean,
	sameDayShare,
	withinTargetShare
];

/** The trends beside the period until a month, from the first to the last that has anything. */
export function trendsOf(source: SheetSource, period: PublishedPeriod, until: Month): Trend[] {
	return FOLLOWED.map((measure) => {
		const months = monthsOf(measure, source, until);
		return {
			code: measure.code,
			title: titleOf(measure),
			definition: measure.definition,
			months,
			now: sheetFigure(measure, source, { period }),
			before: sheetFigure(measure, source, { period: yearEarlier(period) }),
			chart: chartOf(measure, months, source)
		};
	});
}

/** A title that stands in one row. */
function titleOf({ code, title, shortTitle }: SingleMeasure): string {
	return code === admissionNotice24h.code ? 'Inskrivning inom 24 timmar' : (shortTitle ?? title);
}

/** The same figures as one table. */
export function trendTable(trends: readonly Trend[]): SheetTable {
	const months = new Set(trends.flatMap((trend) => trend.months.map(({ month }) => month)));
	const rows = [...months].sort().map((month) => ({
		key: month,
		label: formatMonth(month),
		figures: trends.map(
			(trend) => trend.months.find((each) => each.month === month)?.figure ?? noFigure(trend.now)
		)
	}));
	return {
		...{ name: 'manader', title: 'Månad för månad', corner: 'Månad' },
		columns: trends.map(({ code, title }) => ({ key: code, label: title })),
		parts: rows.length === 0 ? [] : [{ title: null, rows }],
		nothing: 'Ingen månad är publicerad.',
		notes: []
	};
}

/**
 * Several kommuner are added together only in months in which the same ones are shown: else the
 * trend would tell of who is in it.
 */
function monthsOf(measure: SingleMeasure, source: SheetSource, until: Month): TrendMonth[] {
	const months = trendMonths(until);
	const hasAny = (own: SheetSource) =>
		months.some((month) => isThere(sheetFigure(measure, own, { period: month })));
	const kommuner = source.kommuner.filter((each) => hasAny({ ...source, kommuner: [each] }));
	const figures = months.map((month) => {
		const own = kommuner.map((each) =>
			sheetFigure(measure, { ...source, kommuner: [each] }, { period: month })
		);
		const together = sheetFigure(measure, source, { period: month });
		const figure =
			together.some !== undefined
				? hiddenFigure(measure)
				: own.every(isThere)
					? together
					: noFigure(measure);
		return { month, figure };
	});
	const hasFigure = ({ figure }: TrendMonth) => isThere(figure);
	const first = figures.findIndex(hasFigure);
	return first < 0 ? [] : figures.slice(first, figures.findLastIndex(hasFigure) + 1);
}

function isThere({ value, hidden }: SheetFigure): boolean {
	return value !== null || hidden !== undefined;
}

/** What is hidden is a gap to the chart. Where n is hidden, the limits go by how much months differ. */
function chartOf(
	measure: SingleMeasure,
	months: readonly TrendMonth[],
	{ today }: SheetSource
): ControlChart {
	const seen = months.map(({ figure: { value, n } }) => ({
		nHidden: value !== null && n === null
	}));
	return controlChart({
		kind: chartKindFor(measure, seen),
		direction: measure.direction,
		settings: PROFILES.default,
		bounds: chartBounds(measure),
		points: months.map(({ month, figure: { value, n, numerator } }) => ({
			...{ period: month, value, n: n ?? 0 },
			...(numerator !== null && { numerator }),
			complete: !isPreliminary(measure, month, undefined, today)
		}))
	});
}
