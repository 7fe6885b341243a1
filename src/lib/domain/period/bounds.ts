import { monthsBetween, yearOf, type Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';

/** No coordination is older (domain.md §9). */
export const FIRST_YEAR = 1900;
export const FIRST_MONTH = `${FIRST_YEAR}-01`;
/** Months that can be asked for in one call. */
export const MOST_MONTHS = 120;
/** The last year that something may be valid from or until. */
const LAST_VALID_YEAR = 2199;

/** The last year that can be asked for: the next one. */
export function lastYear(today: LocalDate): number {
	return yearOf(today) + 1;
}

/** What is wrong with the year of a month, a date or a year asked for; null when nothing is. */
export function boundsProblem(period: string, today: LocalDate): string | null {
	const year = yearOf(period);
	if (year >= FIRST_YEAR && year <= lastYear(today)) return null;
	return `Välj ett år från ${FIRST_YEAR} till ${lastYear(today)}.`;
}

/** What is wrong with a stretch of months that is asked for month by month; null when nothing is. */
export function spanProblem(from: Month, to: Month): string | null {
	if (to < from) return 'Sista månaden är före den första.';
	if (monthsBetween(from, to).length <= MOST_MONTHS) return null;
	return `Fråga om högst ${MOST_MONTHS} månader i taget.`;
}

/** Whether something may be valid from or until the date; another year is a slip of the finger. */
export function isPlausibleValidity(date: LocalDate): boolean {
	return yearOf(date) >= FIRST_YEAR && yearOf(date) <= LAST_VALID_YEAR;
}
