import { SEXES } from '../case/case';
import { yearOf, type Month } from '../calendar/month';
import { measureByCode } from '../measures/catalogue';
import type { Measure } from '../measures/measure';
import type {
	ChartSeries,
	ControlView,
	MonthRow,
	MonthsView,
	OutlierView,
	PeriodsView,
	SeriesView,
	YearAverage
} from '../views/chart-view';
import type { SexJudge } from './leaving-sexes';
import type { Stays } from '../views/control-view';
import type { Judged } from './leaving-view';

/** What a view's figures are judged by. */
export interface Judging {
	judge: SexJudge;
	measure: Measure;
	/** Of a measure that has several. */
	grouping?: string | undefined;
	/** Whether all figures are of one sex: that which is filtered by. */
	ofOneSex: boolean;
}

/** Judges what of a view may leave the screen, figure by figure. */
export function judged<View extends SeriesView>(view: View, judging: Judging): Judged<View> {
	const { judge, measure, grouping, ofOneSex } = judging;
	const stays = (of: Measure, months: readonly Month[]) => mustStay(judge, of, months, grouping);
	const mark = <Point extends { stays?: true }>(
		point: Point,
		of: Measure,
		months: readonly Month[]
	): Point => (stays(of, months) ? { ...point, stays: true } : point);
	const markSeries = (series: ChartSeries): ChartSeries => {
		const of = measureOf(series, measure);
		const points = series.points.map((point, place) => {
			const key = view.labels[place]?.key ?? '';
			const one = ofOneSex || isSex(series.key) || isSex(key);
			return one ? mark(point, of, series.months ?? [monthOf(series, key)]) : point;
		});
		return { ...series, points };
	};
	const series = view.series.map(markSeries);
	if (view.kind === 'year-groups') return sealed({ ...view, series });
	if (view.kind === 'month') {
		const [now, before] = view.series.map(({ months = [] }) => months);
		const headline = ofOneSex && view.headline;
		return sealed({
			...view,
			series,
			bySex: view.bySex.map(markSeries),
			...(headline && {
				headline: {
					current: mark(headline.current, measure, now ?? []),
					previous: mark(headline.previous, measure, before ?? [])
				}
			})
		});
	}
	const markAverage = (average: YearAverage, of: Measure): YearAverage => ({
		...average,
		point: mark(average.point, of, average.months)
	});
	return sealed({
		...view,
		series,
		averages: view.averages.map((average, index) => {
			const line = view.series[index];
			if (!average || !line || !(ofOneSex || isSex(line.key))) return average;
			return markAverage(average, measureOf(line, measure));
		}),
		samePeriod:
			view.samePeriod && ofOneSex ? markAverage(view.samePeriod, measure) : view.samePeriod
	});
}

/**
 * A view that judges itself while it is made, such as a control chart, which is made again of what
 * may leave.
 *
 * @param judge null where nothing of the view is of one sex
 */
export function judgedWhileMade<View extends MonthRow | ControlView | PeriodsView | MonthsView>(
	measure: Measure,
	judge: SexJudge | null,
	make: (stays: Stays | undefined) => View
): Judged<View> {
	if (judge === null) return sealed(make(undefined));
	return sealed(make((months) => mustStay(judge, measure, months, undefined)));
}

function mustStay(
	judge: SexJudge,
	measure: Measure,
	months: readonly Month[],
	grouping: string | undefined
): boolean {
	const [only, ...others] = months;
	return only !== undefined && others.length === 0
		? judge.hidesMonth(measure, only, grouping)
		: judge.hidesPeriod(measure, months, grouping);
}

/** A series of the operation's own, which counts no persons of one sex. */
export function judgedSeries<View extends SeriesView | ControlView>(view: View): Judged<View> {
	return sealed({ ...view });
}

/** Bars of single persons: those of one sex stay on the screen. */
export function judgedOutliers(view: OutlierView, ofOneSex: boolean): Judged<OutlierView> {
	return sealed(ofOneSex ? { ...view, stays: true } : view);
}

/** Figures of another measure that is drawn with it, as the longest with the mean, are its own. */
function measureOf({ role, key }: Pick<ChartSeries, 'role' | 'key'>, measure: Measure): Measure {
	return role === 'longest' ? (measureByCode(key) ?? measure) : measure;
}

function isSex(key: string): boolean {
	return (SEXES as readonly string[]).includes(key);
}

/** The month of a place in a year's line: the line's own year, where it is of another. */
function monthOf({ role, key }: ChartSeries, place: Month): Month {
	const own = role === 'group' || role === 'longest' ? yearOf(place) : Number(key);
	return `${String(own).padStart(4, '0')}${place.slice(4)}`;
}

function sealed<View>(view: View): Judged<View> {
	return view as unknown as Judged<View>;
}
