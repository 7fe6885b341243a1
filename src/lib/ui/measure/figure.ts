import type { Judged } from '../../domain/disclosure/leaving-view';
import type { MonthView } from '../../domain/views/chart-view';

/** A measure with one figure, as Översikt shows it. */
export interface Figure {
	/** With a headline and a trend. */
	view: Judged<MonthView>;
}

/** The addresses that belong to a measure: its year, and a file of what is shown. */
export interface MeasureLinks {
	/** Null where the year is already shown. */
	year: string | null;
	csv: string;
}

/** Whether what the month is compared with is a mean; the longest stay has last year's longest. */
export function comparesWithMean(view: Pick<MonthView, 'caption'>): boolean {
	return view.caption.code !== 'days-max';
}
