import type { MeasureCode } from '../../domain/measures/catalogue';
import { onScreen, type Judged } from '../../domain/disclosure/leaving-view';
import type { MonthView, YearView } from '../../domain/views/chart-view';
import type { Figure } from './figure';

/** A measure by groups; those with several groupings are there once for each. */
export interface Groups {
	grouping: string;
	/** Null where the measure has only one grouping. */
	groupingTitle: string | null;
	view: Judged<MonthView>;
}

/** A part of the month's review, in the order it is presented. */
export interface ReviewSection {
	section: string;
	title: string;
	figures: Figure[];
	/** The year so far of the section's leading measure. */
	years: Judged<YearView>[];
	groups: Groups[];
}

/** The figures that stand first and largest, in order. */
const HEADLINES: readonly MeasureCode[] = [
	'cases',
	'days-mean',
	'within-target-share',
	'sip-share',
	'payment-days'
];

/** The month's most important figures, out of all its sections. */
export function headlines(sections: readonly ReviewSection[]): Figure[] {
	const figures = sections.flatMap((section) => section.figures);
	return HEADLINES.flatMap(
		(code) => figures.find((figure) => figure.view.caption.code === code) ?? []
	);
}

/** Every view of the month. */
export function viewsOf(
	sections: readonly ReviewSection[],
	breakdown: Judged<MonthView> | null | undefined
): Judged<MonthView | YearView>[] {
	const ofSections = sections.flatMap(({ figures, years, groups }) => [
		...figures.map(({ view }) => view),
		...years,
		...groups.map(({ view }) => view)
	]);
	return breakdown ? [...ofSections, breakdown] : ofSections;
}

/** Whether the month itself has any figure; what it is compared with does not count. */
export function hasFigures(sections: readonly ReviewSection[]): boolean {
	return sections.some(({ figures, groups }) =>
		[...figures, ...groups].some(({ view }) =>
			onScreen(view).series.some(
				({ role, points }) =>
					role === 'current' &&
					points.some(({ value, hidden }) => value !== null || hidden !== undefined)
			)
		)
	);
}

/** Whether nobody has reviewed the month of a figure yet. */
export function isUnreviewed({ view }: Figure): boolean {
	return onScreen(view).headline?.current.unreviewed === true;
}

/** The mean is followed by the longest (the slide's pair), whatever stands between in the list. */
export function inPairs(figures: readonly Figure[]): Figure[] {
	const codes = figures.map((figure) => figure.view.caption.code);
	const longest = figures[codes.indexOf('days-max')];
	if (!longest || !codes.includes('days-mean')) return [...figures];
	return figures.flatMap((figure) => {
		if (figure === longest) return [];
		return figure.view.caption.code === 'days-mean' ? [figure, longest] : [figure];
	});
}

/** Title of a picture that is one of several groupings of its measure. */
export function titleOf(title: string, groupingTitle: string | null): string {
	return groupingTitle === null ? title : `${title} – ${groupingTitle.toLocaleLowerCase('sv')}`;
}
