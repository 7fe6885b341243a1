import {
	CASES_PATH,
	measurePath,
	MONTH_PATH,
	monthFilePath,
	OUTLIERS_PATH,
	STAYS_PATH,
	YEAR_PATH,
	yearFilePath
} from '../../domain/address/paths';
import { countedParameters, type CountedFigure } from '../../domain/case-list/counted';
import { queryOf, type ChosenFilters } from './filters';

/** A measure of a page, by grouping where it has several. */
interface Measured {
	code: string;
	grouping?: string | null;
}

/** Översikt of a month. */
export function monthAddress(
	month: string,
	filters: ChosenFilters,
	others: Record<string, string> = {}
): string {
	return MONTH_PATH + queryOf({ manad: month, ...others }, filters);
}

/** A measure's own page, which ends with a month. */
export function measureAddress(
	code: string,
	month: string,
	filters: ChosenFilters,
	others: Record<string, string> = {}
): string {
	return measurePath(code) + queryOf({ manad: month, ...others }, filters);
}

/** The file behind a figure or picture of Översikt. */
export function monthFileAddress(
	month: string,
	{ code, grouping }: Measured,
	filters: ChosenFilters
): string {
	return monthFilePath(code) + queryOf({ manad: month, grupp: grouping }, filters);
}

/** År; of one measure where `code` is given, and of one of its groups. */
export function yearAddress(
	year: number,
	filters: ChosenFilters,
	{ code, group }: { code?: string; group?: string } = {}
): string {
	return YEAR_PATH + queryOf({ ar: String(year), matt: code, val: group }, filters);
}

/** The file behind a picture of År; of one group's months where `group` is given. */
export function yearFileAddress(
	year: number,
	{ code, grouping, group }: Measured & { group?: string | null },
	filters: ChosenFilters
): string {
	const query = queryOf({ ar: String(year), grupp: grouping, val: group }, filters);
	return yearFilePath(code) + query;
}

/** Korttids och SÄBO of a month. */
export function staysAddress(month: string, filters: ChosenFilters): string {
	return STAYS_PATH + queryOf({ manad: month }, filters);
}

/** Avvikelser of a year, or of one of its months. */
export function outliersAddress(year: number, filters: ChosenFilters, month?: string): string {
	return OUTLIERS_PATH + queryOf({ ar: String(year), manad: month }, filters);
}

/** The list of the cases that were counted in a figure, of the same selection. */
export function behindAddress(
	figure: Partial<CountedFigure> & Pick<CountedFigure, 'measure' | 'month'>,
	filters: ChosenFilters,
	others: Record<string, string> = {}
): string {
	const counted = countedParameters({ group: '', grouping: '', months: 1, ...figure });
	return CASES_PATH + queryOf({ ...Object.fromEntries(counted), ...others }, filters);
}
