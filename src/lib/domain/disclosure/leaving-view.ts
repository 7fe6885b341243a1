import { HIDDEN } from '../measures/hidden';
import type {
	ChartPoint,
	ChartSeries,
	OutlierView,
	SeriesView,
	YearAverage,
	YearView
} from '../views/chart-view';
import { GAP } from '../views/point';

declare const FIGURES: unique symbol;
declare const SHOWN: unique symbol;

/** What holds figures, and is taken from a judged view. */
type Figures = 'series' | 'headline' | 'verdict' | 'bySex' | 'averages' | 'samePeriod' | 'trend';

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
export function leaving<View extends SeriesView | OutlierView>(view: Sealed<View>): Leaving<View> {
	return left(view as unknown as View) as unknown as Leaving<View>;
}

/** Whether anything of the view stays on the screen. */
export function hasMore<View extends SeriesView | OutlierView>(view: Sealed<View>): boolean {
	const whole = view as unknown as SeriesView | OutlierView;
	if (whole.kind === 'outlier') return whole.stays === true;
	const points: readonly { stays?: true }[] = [
		...whole.series.flatMap((series) => series.points),
		...(whole.kind === 'month'
			? [
					...whole.bySex.flatMap((series) => series.points),
					...(whole.headline ? [whole.headline.current, whole.headline.previous] : []),
					...(whole.trend ?? [])
				]
			: []),
		...(whole.kind === 'year' ? averagesOf(whole).map(({ point }) => point) : [])
	];
	return points.some((point) => point.stays === true);
}

function left(view: SeriesView | OutlierView): SeriesView | OutlierView {
	if (view.kind === 'outlier') {
		return view.stays ? { ...view, bars: [], withoutBar: 0, longest: 0, hidden: HIDDEN } : view;
	}
	const series = view.series.map(leftSeries);
	if (view.kind === 'year-groups') return { ...view, series };
	if (view.kind === 'month') {
		const { headline, trend } = view;
		const judgedBy = headline ? [headline.current, headline.previous] : [];
		return {
			...view,
			series,
			bySex: view.bySex.map(leftSeries),
			headline: headline && {
				current: leftPoint(headline.current),
				previous: leftPoint(headline.previous)
			},
			verdict: judgedBy.some((point) => point.stays) ? null : view.verdict,
			...(trend && {
				trend: trend.map(({ month, value, stays }) => ({ month, value: stays ? null : value }))
			})
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
