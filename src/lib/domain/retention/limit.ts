import type { LocalDate } from '../calendar/moment';
import { addMonths, monthOf, yearOf, type Month } from '../calendar/month';
import type { FieldTexts } from '../form/meanwhile';

/** Months after the end of the year of discharge (domain.md §6). */
export const SUGGESTED_MONTHS = 24;
/** Sooner than that, figures are still being corrected. */
export const LEAST_MONTHS = 3;
export const MOST_MONTHS = 240;

/**
 * The last year that is past on `today`: at least `months` whole months have gone since it ended.
 * Cases are kept by whole years, so that a year's figures are settled all at once.
 */
export function lastYearPast(today: LocalDate, months: number): number {
	return yearOf(addMonths(monthOf(today), -months)) - 1;
}

/** Last month of {@link lastYearPast}. */
export function lastMonthPast(today: LocalDate, months: number): Month {
	return `${String(lastYearPast(today, months)).padStart(4, '0')}-12`;
}

/** How long cases are kept as its form shows it. */
export function retentionValues(months: number | null): FieldTexts<'months' | 'confirmed'> {
	return { months: months === null ? '' : String(months) };
}
