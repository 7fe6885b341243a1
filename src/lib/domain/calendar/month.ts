import { dateFromDayNumber, dayNumber, type LocalDate } from './moment';

/** A calendar month written `ÅÅÅÅ-MM`; sorts as it reads. */
export type Month = string;

/** Whether `text` is a month `ÅÅÅÅ-MM` between 0001-01 and 9999-12. */
export function isMonth(text: string): text is Month {
	return /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month a date or moment falls in. */
export function monthOf(date: string): Month {
	return date.slice(0, 7);
}

/** The year of a month or date, as a number. */
export function yearOf(date: string): number {
	return Number(date.slice(0, 4));
}

/** `month` moved by `steps` months. */
export function addMonths(month: Month, steps: number): Month {
	return monthAt(indexOf(month) + steps);
}

/**
 * Every month from `from` to `to`, both included; empty when `to` is earlier. They are counted
 * before they are made: as texts, no month after 9999-12 would ever be past it.
 */
export function monthsBetween(from: Month, to: Month): Month[] {
	const first = indexOf(from);
	const count = Math.max(0, indexOf(to) - first + 1);
	return Array.from({ length: count }, (_, step) => monthAt(first + step));
}

/** The twelve months of a year. */
export function monthsOfYear(year: number): Month[] {
	const text = String(year).padStart(4, '0');
	return monthsBetween(`${text}-01`, `${text}-12`);
}

/** First calendar date of the month. */
export function firstDay(month: Month): LocalDate {
	return `${month}-01`;
}

/** Last calendar date of the month. */
export function lastDay(month: Month): LocalDate {
	return dateFromDayNumber(dayNumber(firstDay(addMonths(month, 1))) - 1);
}

/** Number of days in the month, leap years included. */
export function daysInMonth(month: Month): number {
	return Number(lastDay(month).slice(8, 10));
}

/**
 * How many of the dates d with `from` ≤ d < `to` fall in each month.
 * Empty when the interval is empty or backwards.
 */
export function daysByMonth(from: LocalDate, to: LocalDate): Map<Month, number> {
	const days = new Map<Month, number>();
	const end = dayNumber(to);
	let day = dayNumber(from);
	while (day < end) {
		const month = monthOf(dateFromDayNumber(day));
		const next = Math.min(end, dayNumber(firstDay(addMonths(month, 1))));
		days.set(month, next - day);
		day = next;
	}
	return days;
}

/** The month's number, counted from January of the year 0. */
function indexOf(month: Month): number {
	return yearOf(month) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthAt(index: number): Month {
	const year = Math.floor(index / 12);
	return `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`;
}
