import { dateOf, DAY_MS, dayNumber, timeOf, type LocalDate, type Moment } from '../calendar/moment';
import type { Month } from '../calendar/month';

/** Dates are put on the UTC calendar and read back from it, so no time zone can move them. */
function formatter(options: Intl.DateTimeFormatOptions): (date: LocalDate) => string {
	const format = new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: 'UTC' });
	return (date) => format.format(dayNumber(date) * DAY_MS).replaceAll('.', '');
}

const long = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const short = formatter({ day: 'numeric', month: 'short' });
const weekdayShort = formatter({ weekday: 'short' });
const weekdayLong = formatter({ weekday: 'long' });
const monthLong = formatter({ month: 'long' });
const monthShort = formatter({ month: 'short' });

/** `12 december 2019`. */
export function formatDate(date: Moment): string {
	return long(dateOf(date));
}

/** `12 dec`. */
export function formatDateShort(date: Moment): string {
	return short(dateOf(date));
}

/** `tors 12 dec`. */
export function formatWeekday(date: Moment): string {
	return `${weekdayShort(dateOf(date))} ${short(dateOf(date))}`;
}

/** `torsdag 12 december 2019`. */
export function formatWeekdayLong(date: Moment): string {
	return `${weekdayLong(dateOf(date))} ${long(dateOf(date))}`;
}

/** `12 december 2019 kl. 10:30`; the date alone where no time of day was given. */
export function formatMoment(moment: Moment): string {
	const time = timeOf(moment);
	return time === null ? formatDate(moment) : `${formatDate(moment)} kl.\u00A0${time}`;
}

/** `12 dec kl. 10:30`; the date alone where no time of day was given. */
export function formatMomentShort(moment: Moment): string {
	const time = timeOf(moment);
	return time === null ? formatDateShort(moment) : `${formatDateShort(moment)} kl.\u00A0${time}`;
}

/** `december 2019`. */
export function formatMonth(month: Month): string {
	return `${monthLong(`${month}-01`)} ${month.slice(0, 4)}`;
}

/** `december`. */
export function formatMonthName(month: Month): string {
	return monthLong(`${month}-01`);
}

/** `dec`. */
export function formatMonthShort(month: Month): string {
	return monthShort(`${month}-01`);
}

/** `dec 2019`. */
export function formatMonthYearShort(month: Month): string {
	return `${monthShort(`${month}-01`)} ${month.slice(0, 4)}`;
}

/** A stretch of months in words, e.g. `januari 2018–december 2019`. */
export function monthsInWords({ first, last }: { first: Month; last: Month }): string {
	return first === last ? formatMonth(first) : `${formatMonth(first)}–${formatMonth(last)}`;
}
