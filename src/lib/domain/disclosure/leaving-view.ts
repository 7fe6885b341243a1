import { HIDDEN } from '../measures/hidden';
import type {
	ChartPoint,
	ChartSeries,
	ControlView,
	MonthRow,
	MonthsView,
	OutlierView,
	PeriodFigure,
	PeriodFigures,
	PeriodRow,
	PeriodsView,
	SeriesView,
	YearAverage,
	YearView
} from '../views/chart-view';
import { GAP } from '../views/point';

declare const FIGURES: unique symbol;
declare const SHOWN: unique symbol;

/** What holds figures, and is taken from a judged view. */
type Figures =
	| 'series'
	| 'headline'
	| 'verdict'
	| 'bySex'
	| 'averages'
	| 'samePeriod'
	| 'signal'
	| 'leavingSignal'
	| 'chart'
	| 'leaving'
	| 'rows';

/** A view whose figures may have to stay on the screen. */
export type SealableView =
	| SeriesView
	| OutlierView
	| MonthRow
	| ControlView
	| PeriodsView
	| MonthsView;

/** A view whose figures are out of reach. */
export interface Sealed<View> {
	readonly [FIGURES]: View;
}

/**
 * A view in which it is known what may leave the screen. Its figures are out of reach: on a page
 * `ui/chart/BothWays.svelte` gives them, what is seen and what is printed each their own; a file
 * gets them by `fileResponse`. So no page, file or report can show one without the other.
 */
export type Judged<View> = Frame<View> & Sealed<View>;

/** What a page may see of a view without asking what may leave. */
type Frame<View> = View extends SeriesView
	? Omit<View, Figures> & { readonly series: readonly SeriesName[] }
	: View extends OutlierView
		? Pick<View, 'period'>
		: View extends MonthRow | ControlView | PeriodsView | MonthsView
			? Omit<View, Figures>
			: never;

/** A series without its figures. */
export type SeriesName = Omit<ChartSeries, 'points'>;

/** A view as it may be shown where it stands: on the screen, or where it has left it. */
export type Shown<View> = View & { readonly [SHOWN]: true };

/** A view as it leaves the screen: hidden figures are gone from it. */
export type Leaving<View> = Shown<View> & { readonly left: true };

/** The view as those see it who may see everything, and nowhere else than on their own screen. */
export function onScreen<View>(view: Sealed<View>): Shown<View> {
	return view as unknown as Shown<View>;
}

/**
 * The view as it leaves the screen, in a file, in print or in a report: what stays is hidden, and
 * what was made of it is gone.
 */
export function leaving<View extends SealableView>(view: Sealed<View>): Leaving<View> {
	return left(view as unknown as View) as unknown as Leaving<View>;
}

/** Whether anything of the view stays on the screen. */
export function hasMore<View extends SealableView>(view: Sealed<View>): boolean {
	const whole = view as unknown as SealableView;
	if (whole.kind === 'outlier') return whole.stays === true;
	if (whole.kind === 'control') return whole.leaving !== undefined;
	if (whole.kind === 'periods') {
		return whole.rows
			.flatMap(({ current, previous }) => [...Object.values(current), ...Object.values(previous)])
			.some(({ point }) => point.stays === true);
	}
	if (whole.kind === 'months') {
		return whole.rows
			.flatMap(({ figures }) => Object.values(figures))
			.some(({ point }) => point.stays === true);
	}
	if (whole.kind === 'row') {
		const { current, previous } = whole.headline;
		return whole.leavingSignal !== undefined || [current, previous].some(({ stays }) => stays);
	}
	const points: readonly { stays?: true }[] = [
		...whole.series.flatMap((series) => series.points),
		...(whole.kind === 'month'
			? [
					...whole.bySex.flatMap((series) => series.points),
					...(whole.headline ? [whole.headline.current, whole.headline.previous] : [])
				]
			: []),
		...(whole.kind === 'year' ? averagesOf(whole).map(({ point }) => point) : [])
	];
	return points.some((point) => point.stays === true);
}

function left(view: SealableView): SealableView {
	if (view.kind === 'outlier') {
		if (!view.stays) return view;
		const nobody = { points: [], sameDay: 0, uncounted: 0, longest: 0, limit: null };
		return { ...view, ...nobody, hidden: HIDDEN };
	}
	if (view.kind === 'row') return leftRow(view);
	if (view.kind === 'periods') return { ...view, rows: view.rows.map(leftPeriod) };
	if (view.kind === 'months') {
		const rows = view.rows.map(({ month, figures }) => ({ month, figures: leftFigures(figures) }));
		return { ...view, rows };
	}
	if (view.kind === 'control') return { ...view, ...view.leaving };
	const series = view.series.map(leftSeries);
	if (view.kind === 'year-groups') return { ...view, series };
	if (view.kind === 'month') {
		const { headline } = view;
		const judgedBy = headline ? [headline.current, headline.previous] : [];
		return {
			...view,
			series,
			bySex: view.bySex.map(leftSeries),
			headline: headline && {
				current: leftPoint(headline.current),
				previous: leftPoint(headline.previous)
			},
			verdict: judgedBy.some((point) => point.stays) ? null : view.verdict
		};
	}
	const all = averagesOf(view);
	return {
		...view,
		series,
		averages: view.averages.map((average) => average && leftAverage(average)),
		samePeriod: view.samePeriod && leftAverage(view.samePeriod),
		verdict: all.some(({ point }) => point.stays) ? null : view.verdict
	};
}

function leftRow({ headline, verdict, signal, leavingSignal, ...row }: MonthRow): MonthRow {
	const { current, previous } = headline;
	return {
		...row,
		headline: { current: leftPoint(current), previous: leftPoint(previous) },
		verdict: current.stays ? null : verdict,
		signal: leavingSignal ?? signal
	};
}

function leftPeriod({ current, previous, verdict, ...row }: PeriodRow): PeriodRow {
	return {
		...row,
		current: leftFigures(current),
		previous: leftFigures(previous),
		verdict: current.total.point.stays ? null : verdict
	};
}

function leftFigures({ total, kvinna, man }: PeriodFigures): PeriodFigures {
	return { total: leftFigure(total), kvinna: leftFigure(kvinna), man: leftFigure(man) };
}

function leftFigure({ point, sum }: PeriodFigure): PeriodFigure {
	return { point: leftPoint(point), sum: point.stays ? null : sum };
}

function averagesOf({ averages, samePeriod }: YearView): YearAverage[] {
	return [...averages, samePeriod].flatMap((average) => average ?? []);
}

function leftSeries(series: ChartSeries): ChartSeries {
	return { ...series, points: series.points.map(leftPoint) };
}

function leftAverage(average: YearAverage): YearAverage {
	const point = leftPoint(average.point);
	return { ...average, point, sum: point.hidden ? null : average.sum };
}

function leftPoint(point: ChartPoint): ChartPoint {
	return point.stays ? { ...GAP, hidden: HIDDEN } : point;
}
