import type { Month } from '../calendar/month';

/** A figure whose cases are listed: those that were counted in it. */
export interface CountedFigure {
	/** A measure's code. */
	measure: string;
	/** One of the measure's own groups, and the grouping it is of where that is not the first. */
	group: string;
	grouping: string;
	/** The last of its months, and how many there are. */
	month: Month;
	months: number;
}

/** A year has no more, and a figure is of a year at most. */
export const MOST_MONTHS = 12;

/** What an address says of the figure, by the names of its parameters; '' for what it leaves out. */
export function countedParameters(figure: CountedFigure | null): [name: string, value: string][] {
	return [
		['matt', figure?.measure ?? ''],
		['grupp', figure?.group ?? ''],
		['dela', figure?.grouping ?? ''],
		['manader', figure === null || figure.months === 1 ? '' : String(figure.months)],
		['manad', figure?.month ?? '']
	];
}
