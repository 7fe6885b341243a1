import { onScreen, type Judged, type Sealed } from '../../domain/disclosure/leaving-view';
import type { MeasureCode } from '../../domain/measures/catalogue';
import type { MonthRow, MonthView, SeriesView, YearView } from '../../domain/views/chart-view';

/** The measure by which it is seen whether a month is reviewed; its declaration is no part of the page. */
const CASES: MeasureCode = 'cases';

/** A measure by groups; those with several groupings are there once for each. */
export interface Groups {
	grouping: string;
	/** Null where the measure has only one grouping. */
	groupingTitle: string | null;
	view: Judged<MonthView>;
}

/** The measures of a part of the month's review, a row each, in the order in which it is presented. */
export interface SectionRows {
	section: string;
	title: string;
	rows: Judged<MonthRow>[];
}

/** The pictures of a part of it. */
export interface SectionPictures {
	section: string;
	/** The year so far of the section's leading measure. */
	years: Judged<YearView>[];
	groups: Groups[];
	/** The number of cases divided; null in the sections of others. */
	cases: Judged<MonthView> | null;
}

/** Every view of the month. */
export function viewsOf(
	sections: readonly SectionRows[],
	pictures: readonly SectionPictures[],
	breakdown: Judged<MonthView> | null | undefined
): Sealed<SeriesView | MonthRow>[] {
	return [
		...sections.flatMap(({ rows }) => rows),
		...pictures.flatMap(({ years, groups, cases: divided }) => [
			...years,
			...groups.map(({ view }) => view),
			...(divided ? [divided] : [])
		]),
		...(breakdown ? [breakdown] : [])
	];
}

/** Whether the month itself has any figure; what it is compared with does not count. */
export function hasFigures(sections: readonly SectionRows[]): boolean {
	return sections.some(({ rows }) =>
		rows.some((row) => {
			const { value, hidden } = onScreen(row).headline.current;
			return value !== null || hidden !== undefined;
		})
	);
}

/** Whether nobody has reviewed the month yet. */
export function isUnreviewed(sections: readonly SectionRows[]): boolean {
	return sections.some(({ rows }) =>
		rows.some((row) => row.key === CASES && onScreen(row).headline.current.unreviewed === true)
	);
}

/** Title of a picture that is one of several groupings of its measure. */
export function titleOf(title: string, groupingTitle: string | null): string {
	return groupingTitle === null ? title : `${title} – ${groupingTitle.toLocaleLowerCase('sv')}`;
}
