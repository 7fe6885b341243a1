import type { Judged, Shown } from '../../domain/disclosure/leaving-view';
import type { MonthView, YearGroupsView, YearView } from '../../domain/views/chart-view';
import type { Draw } from '../chart/draw';
import { monthBars, monthBarsHeight } from '../chart/month-bars';
import { COLUMNS_HEIGHT, monthColumns } from '../chart/month-columns';
import { yearHeight, yearLines } from '../chart/year-lines';

/** How a view is drawn, and its height in pixels, known before it is. */
export interface Picture<View> {
	height: number;
	draw: (view: Shown<View>) => Draw;
}

/** A distribution stands; other groups lie, with room for their names. */
export function monthPicture(view: Judged<MonthView>): Picture<MonthView> {
	return view.caption.code === 'days-distribution'
		? { height: COLUMNS_HEIGHT, draw: (shown) => (palette) => monthColumns(shown, palette) }
		: { height: monthBarsHeight(view), draw: (shown) => (palette) => monthBars(shown, palette) };
}

/** Months as lines, groups as lying bars. */
export function yearPicture(
	view: Judged<YearView | YearGroupsView>
): Picture<YearView | YearGroupsView> {
	return {
		height: view.kind === 'year' ? yearHeight(view) : monthBarsHeight(view),
		draw: (shown) => (palette) =>
			shown.kind === 'year' ? yearLines(shown, palette) : monthBars(shown, palette)
	};
}
