import type { SeriesRole } from './chart-view';

/** How the line of a year is drawn beside those of the others, in a chart of `year`. */
export function yearRole(each: number, year: number): SeriesRole {
	if (each === year) return 'current';
	return each === year - 1 ? 'previous' : 'older';
}
