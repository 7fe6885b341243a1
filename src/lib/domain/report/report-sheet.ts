import type { Hidden } from '../measures/hidden';

/** A cell of a report's table: a figure, words, that a figure may not be seen, or nothing. */
export type ReportCell = number | string | null;

/** A column of a report's table. */
export interface ReportColumn {
	label: string;
	/** Its figures are written with so many decimals; null for a column of words. */
	decimals: number | null;
}

/** The figures of a sheet, in rows. */
export interface ReportTable {
	columns: readonly ReportColumn[];
	rows: readonly (readonly ReportCell[])[];
	/** The decimals of each row's figures, where they are the row's and not the column's. */
	rowDecimals?: readonly number[];
}

/** What a series of a report's picture is; its colour and shape follow from it. */
export const SERIES_LOOKS = [
	'current',
	'previous',
	'older',
	'longest',
	'women',
	'men',
	'mean',
	'limit',
	'target'
] as const;
export type SeriesLook = (typeof SERIES_LOOKS)[number];

/** A series of a picture, its values parallel to the picture's places; null is a gap, never zero. */
export interface ReportSeries {
	name: string;
	look: SeriesLook;
	values: readonly (number | null)[];
}

/** A picture of a sheet's figures. */
export interface ReportPicture {
	/** `bars` stand beside each other by group; `lines` go by month; `lying` are bars with long names. */
	kind: 'bars' | 'lines' | 'lying';
	places: readonly string[];
	series: readonly ReportSeries[];
	unit: string;
	decimals: number;
	/** Where the axis must end; null where it is free. */
	highest: number | null;
	/** The picture in words, for those who do not see it. */
	words: string;
}

/** A chart of a report with all that is said of it: a sheet of the ground data. */
export interface ReportSheet {
	/** Tells it from the report's others, e.g. `days-mean`, `delay-reasons owner`. */
	key: string;
	/** The measure's code; null of what is no measure. */
	measure: string | null;
	title: string;
	/** What the chart says, in a sentence; null where nothing says so. */
	finding: string | null;
	definition: string;
	unit: string;
	period: string;
	/** The target in words; null without one. */
	target: string | null;
	/** How the period stands against it, and what the control chart says, in words. */
	verdicts: readonly string[];
	/** What it is a mean, share or number of; null where it has none that is shown. */
	n: number | Hidden | null;
	/** How it is to be read: hidden figures, preliminary ones. */
	notes: readonly string[];
	/** What the kommun has written at its months. */
	comments: readonly string[];
	picture: ReportPicture | null;
	table: ReportTable;
}

/** What is said of a whole report. */
export interface ReportHeading {
	/** E.g. `Samverkan vid utskrivning`. */
	title: string;
	/** Whose figures. */
	kommun: string;
	period: string;
	/** The filters in words; none for the whole kommun. */
	filter: readonly string[];
	/** When the figures were taken out: `2026-11-30 14:05`. */
	takenOut: string;
	/** How the figures are seen: `Publicerade siffror, små tal dolda`; null for those that see all. */
	seenAs: string | null;
}

/** Figures of a period with all that is said of them; each format writes the same. */
export interface Report {
	heading: ReportHeading;
	sheets: readonly ReportSheet[];
}
