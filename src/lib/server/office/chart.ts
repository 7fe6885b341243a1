/**
 * A chart as plain data, for every kind of office file: in each it is native, and its numbers are
 * edited in the workbook that it is made from.
 */
export interface OfficeChart {
	/** Places on the axis: months, wards. */
	categories: readonly string[];
	/** Bars are drawn behind lines, whichever comes first here. */
	series: readonly OfficeSeries[];
	axis: OfficeAxis;
	/** Bars lie, for long names. Left unheeded where the chart also has lines, which stand upright only. */
	horizontal?: boolean;
	/** Bars stand on each other. */
	stacked?: boolean;
	/** What is seen, for those who cannot see it. */
	altText: string;
}

/** The axis of values. */
export interface OfficeAxis {
	/** The unit, e.g. `dygn`. */
	title: string;
	/** A number format of Excel's: `0`, `0.0`, `0%`. */
	format: string;
	/** Where it begins; 0 for bars when left out. */
	min?: number;
	/** Where it ends. */
	max?: number;
}

/** Figures that belong together, parallel to the categories. */
export interface OfficeSeries {
	name: string;
	look: SeriesLook;
	/** Of bars and lines; `now` when left out. */
	tone?: SeriesTone;
	/** 0 is zero; null is an empty cell, and a gap in the chart. */
	values: readonly (number | null)[];
	/** The values stand at their points. */
	labels?: boolean;
	/** Points that are not of the series' own tone. */
	tones?: readonly (SeriesTone | undefined)[];
}

/**
 * What a series is in the picture. Targets and limits are dashed and a mean is thin, all without
 * markers; a concern and an improvement are markers without a line.
 */
export type SeriesLook = 'bar' | 'line' | 'mean' | 'target' | 'limit' | 'concern' | 'improvement';

/** Whose figures they are; colour and marker follow. */
export type SeriesTone = 'now' | 'before' | 'earlier' | 'women' | 'men' | 'unknown';
