import type { Sex } from '../case/case';
import type { Hidden } from '../measures/hidden';
import type { Month } from '../calendar/month';
import type { Direction, Section } from '../measures/measure';
import type { TargetStep } from '../target/target-step';
import type { VerdictLevel } from '../target/verdict';
import type { ChartAnswer } from '../spc/chart-answer';
import type { ChartSignal } from './chart-signal';

/** One drawn figure with all that is shown beside it. */
export interface ChartPoint {
	/** Unrounded; null is a gap, never drawn as zero. */
	value: number | null;
	/** What the value is a mean or share of; for a count, the cases looked at. */
	n: number;
	/** Shares: "12 av 47" is `numerator` av `n`. */
	numerator: number | null;
	/** The figure may still change by itself. */
	preliminary: boolean;
	/** It is of a month that nobody has reviewed yet, and is called preliminary for that too. */
	unreviewed?: true;
	/** A mean of fewer than five: "litet underlag". */
	smallBase: boolean;
	/** Why there is no value, e.g. `belopp ej verifierat`; absent where the gap says it all. */
	missing?: string;
	/** The figure may not be seen: what stands in its place. */
	hidden?: Hidden;
	/** It is of too few persons of one sex to leave the screen, or would tell one that is. */
	stays?: true;
}

/** A place on the category axis. */
export interface AxisLabel {
	/** Machine key: a month, a group code, `average`. */
	key: string;
	label: string;
}

/** What a series is in the picture; the colour and shape follow from it. */
type SeriesRole = 'current' | 'previous' | 'older' | 'longest' | 'group';

/** Points parallel to the view's labels. */
export interface ChartSeries {
	key: string;
	/** Swedish legend, made from the data's own period. */
	label: string;
	role: SeriesRole;
	points: ChartPoint[];
	/** What each point is about, where that is the same months for all of them. */
	months?: readonly Month[];
}

/** What is said about the measure beside the chart. */
export interface Caption {
	code: string;
	title: string;
	/** For places where the whole title does not fit. */
	shortTitle: string;
	definition: string;
	/** A measure's unit, or what an external series calls its own. */
	unit: string;
	decimals: number;
	direction: Direction;
	/** The highest value there can be, where the picture's axis is to end; left out for none. */
	highest?: number;
	/** What sums up several months, where that is no mean: `längsta`, `median`. */
	overall?: string;
	/** Null for external series. */
	section: Section | null;
}

/**
 * Whether a chart is of an external series and not of a measure: its figures rest on nothing that is counted
 * here, so no n is told of them.
 */
export function isExternal({ section }: Pick<Caption, 'section'>): boolean {
	return section === null;
}

/** Target drawn in a chart: steps parallel to the labels; null where none is valid. */
export interface TargetLine {
	/** Swedish, e.g. `Mål: högst 1,0 dygn`. Several targets within the period are joined. */
	label: string;
	steps: (TargetStep | null)[];
}

/** A chart as plain data; picture, table and CSV all show these figures. */
export interface ChartView {
	caption: Caption;
	/** E.g. `december 2019` or `2019`. */
	period: string;
	labels: AxisLabel[];
	series: ChartSeries[];
	target: TargetLine | null;
	/** True when no point of any series has a value. */
	empty: boolean;
}

/** Where the period stands against the target, in words (domain.md §5.2). */
export interface TargetVerdict {
	/** E.g. `Målet nås`, `I hög grad uppfyllt`. */
	words: string;
	/** Shape and colour go with it, never alone. */
	level: VerdictLevel;
	/** The target in words, e.g. `högst 1,0 dygn`. */
	target: string;
	/** Budgeted figures: budget − outcome, and the outcome in % of budget. */
	budget: { difference: number; percent: number | null } | null;
}

/** A view with an axis and series; what tables and CSV are made of. */
export type SeriesView = MonthView | YearView | YearGroupsView;

/** The month of the slide: this month beside last year's monthly average (domain.md §5.1). */
export interface MonthView extends ChartView {
	kind: 'month';
	month: Month;
	/** Legend of the comparison, e.g. `Snitt per månad 2018`. */
	comparison: string;
	/** The single figure; null for grouped measures. */
	headline: { current: ChartPoint; previous: ChartPoint } | null;
	verdict: TargetVerdict | null;
	/** The groups' own n differ and are shown beside their names (deficiencies per ward). */
	showsN: boolean;
	/** Grouped measures: this month by sex, parallel to the labels; empty where not asked for. */
	bySex: ChartSeries[];
}

/** A measure in a row of many: a month beside last year's average, and what its control chart says. */
export interface MonthRow {
	kind: 'row';
	/** The measure's code, or the group's that the row is about. */
	key: string;
	caption: Caption;
	/** E.g. `december 2019`. */
	period: string;
	/** Legend of the comparison, e.g. `Snitt per månad 2018`. */
	comparison: string;
	headline: { current: ChartPoint; previous: ChartPoint };
	/** The target in words; null without one. */
	target: string | null;
	verdict: TargetVerdict | null;
	signal: ChartSignal;
	/** The signal of what may leave the screen; left out where that is the same. */
	leavingSignal?: ChartSignal;
}

/** A measure's control chart in full. */
export interface ControlView {
	kind: 'control';
	/** In the chart's own unit and decimals. */
	caption: Caption;
	signal: ChartSignal;
	chart: ChartAnswer;
	/** The same of what may leave the screen; left out where nothing must stay. */
	leaving?: Pick<ControlView, 'signal' | 'chart'>;
}

/** T1, T2 and the year, cumulative from January, beside the same of the year before (domain.md §5.1). */
export interface PeriodsView {
	kind: 'periods';
	caption: Caption;
	year: number;
	rows: PeriodRow[];
}

/** A period that has begun. */
export interface PeriodRow {
	/** E.g. `T1 2019 (jan–apr)`; of one that runs, how far: `2019 hittills (jan–feb)`. */
	label: string;
	before: string;
	current: PeriodFigures;
	previous: PeriodFigures;
	/** The target in words; null without one. */
	target: string | null;
	verdict: TargetVerdict | null;
}

/** A measure month by month, of everybody, women and men: the figures behind its control chart. */
export interface MonthsView {
	kind: 'months';
	caption: Caption;
	rows: { month: Month; figures: PeriodFigures }[];
}

/** A period's figure of everybody, and of women and men. */
export type PeriodFigures = Readonly<Record<'total' | KnownSex, PeriodFigure>>;
export type KnownSex = Exclude<Sex, 'uppgift saknas'>;

/** Of a count the point is the mean per month, and the sum stands beside it; null for others. */
export interface PeriodFigure {
	point: ChartPoint;
	sum: number | null;
}

/** An average standing last in the year view. */
export interface YearAverage {
	/** The year it is about. */
	year: number;
	/** `Årssnitt 2018` or `snitt hittills (jan–feb)`. */
	label: string;
	point: ChartPoint;
	/** Counts: the sum over the same months; null otherwise. */
	sum: number | null;
	/** Months that have data. */
	months: Month[];
}

/** January to December across, one line per year overlaid (domain.md §5.1). */
export interface YearView extends ChartView {
	kind: 'year';
	/**
	 * Drawn last on the axis, parallel to `series` where `series[i]` has one. The running year's
	 * is "snitt hittills"; {@link samePeriod} is what it is compared with.
	 */
	averages: (YearAverage | null)[];
	/** Last year's average over the months the running year has data for; null for a full year. */
	samePeriod: YearAverage | null;
	verdict: TargetVerdict | null;
}

/** A year's total per group beside last year's, over the same months (domain.md §5.1). */
export interface YearGroupsView extends ChartView {
	kind: 'year-groups';
	/** As in {@link MonthView}. */
	showsN: boolean;
}

/** A discharged case that waited at least a day, as a point by its discharge date. */
export interface OutlierPoint {
	id: string;
	number: string;
	discharged: string;
	days: number;
	ward: string;
	/** Of one that waited far longer than others: its plan, and the reason and whose it is; else null. */
	why: { plan: string; reason: string; owner: string } | null;
}

/** The discharged cases of a year, or of one of its months, one point each (domain.md §5.1). */
export interface OutlierView {
	kind: 'outlier';
	year: number;
	/** The month that is looked at by itself. */
	month: Month | null;
	period: string;
	points: OutlierPoint[];
	/** Cases with 0 days, which have no point. */
	sameDay: number;
	/** Discharged cases that have no days at all: the deceased, and who never was ready. */
	uncounted: number;
	/** Longest of the points; 0 without any. */
	longest: number;
	/** Those beyond it are outliers, of all who waited in the year; null where they are too few. */
	limit: number | null;
	/** The target of the mean, as a limit to look beyond. */
	target: TargetStep | null;
	/** The points may not be seen: what stands in their place. */
	hidden?: Hidden;
	/** Every point is one person of one sex, and stays on the screen. */
	stays?: true;
}

/** Whether a figure is called preliminary: it may change by itself, or nobody has reviewed it. */
export function mayChange({
	preliminary,
	unreviewed
}: Pick<ChartPoint, 'preliminary' | 'unreviewed'>): boolean {
	return preliminary || unreviewed === true;
}

/** How the line of a year is drawn beside those of the others, in a chart of `year`. */
export function yearRole(each: number, year: number): SeriesRole {
	if (each === year) return 'current';
	return each === year - 1 ? 'previous' : 'older';
}
