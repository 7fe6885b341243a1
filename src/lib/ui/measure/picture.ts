import type { MonthView, YearGroupsView, YearView } from '../../domain/views/chart-view';
import type { Draw } from '../chart/draw';
import { monthBars, monthBarsHeight } from '../chart/month-bars';
import { COLUMNS_HEIGHT, monthColumns } from '../chart/month-columns';
import { yearHeight, yearLines } from '../chart/year-lines';

/** How a view is drawn, and its height in pixels, known before it is. */
export interface Picture {
	height: number;
	draw: Draw;
}

/** A distribution stands; other groups lie, with room for their names. */
export function monthPicture(view: MonthView): Picture {
	return view.caption.code === 'days-distribution'
		? { height: COLUMNS_HEIGHT, draw: (palette) => monthColumns(view, palette) }
		: { height: monthBarsHeight(view), draw: (palette) => monthBars(view, palette) };
}

/** Months as lines, groups as lying bars. */
export function yearPicture(view: YearView | YearGroupsView): Picture {
	return view.kind === 'year'
		? { height: yearHeight(view), draw: (palette) => yearLines(view, palette) }
		: { height: monthBarsHeight(view), draw: (palette) => monthBars(view, palette) };
}
