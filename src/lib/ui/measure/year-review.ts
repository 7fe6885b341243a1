import type { Judged } from '../../domain/disclosure/leaving-view';
import type { YearGroupsView, YearView } from '../../domain/views/chart-view';

/** A picture of the year; a measure may have several. */
export interface YearPicture {
	view: Judged<YearView | YearGroupsView>;
	grouping: string | null;
	/** Null where the measure has only one. */
	groupingTitle: string | null;
}

/** A part of the year's review. */
export interface YearReviewSection {
	section: string;
	title: string;
	charts: YearPicture[];
}
