/** A day and night in each measure of time, where the clocks do not change. */
export const DAY_MINUTES = 24 * 60;
const DAY_SECONDS = DAY_MINUTES * 60;
export const DAY_MS = DAY_SECONDS * 1000;

/**
 * Wall-clock time in Europe/Stockholm, kept exactly as typed.
 *
 * A `LocalDate` is `ÅÅÅÅ-MM-DD`; a `Moment` is a `LocalDate` that may be followed by
 * ` TT:MM` or ` TT:MM:SS`. Both are plain strings: they sort as they read, survive
 * JSON unchanged, and no time zone or clock change can move them (domain.md §3).
 */
export type LocalDate = string;
export type Moment = string;

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** Whether `text` is a calendar date that exists, written `ÅÅÅÅ-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
	return text.length === 10 && isMoment(text);
}

/** Whether `text` is an existing date, alone or with an existing time of day. */
export function isMoment(text: string): text is Moment {
	const parts = MOMENT.exec(text);
	if (!parts) return false;
	const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	const timed = Number(parts[4] ?? 0) < 24 && Number(parts[5] ?? 0) < 60;
	return exists && year > 0 && timed && Number(parts[6] ?? 0) < 60;
}

/** The calendar date of a moment. */
export function dateOf(moment: Moment): LocalDate {
	return moment.slice(0, 10);
}

/** The time of day as typed (`TT:MM` or `TT:MM:SS`), or null where none was given. */
export function timeOf(moment: Moment): string | null {
	return moment.length > 10 ? moment.slice(11) : null;
}

/** Days since 1970-01-01; dates are compared, never hours, so clock changes cannot matter. */
export function dayNumber(date: LocalDate): number {
	return (
		Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) /
		DAY_MS
	);
}

/** The inverse of {@link dayNumber}. */
export function dateFromDayNumber(day: number): LocalDate {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The date `days` calendar days after `date` (before, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
	return dateFromDayNumber(dayNumber(date) + days);
}

/** Number of calendar-date steps from one moment's date to another's; negative backwards. */
export function daysBetween(from: Moment, to: Moment): number {
	return dayNumber(dateOf(to)) - dayNumber(dateOf(from));
}

/**
 * Negative when `a` is before `b`, zero when they cannot be told apart, positive after.
 * Compared by date alone if either lacks a time of day (domain.md §3), and by the minute if
 * either lacks seconds.
 */
export function compareMoments(a: Moment, b: Moment): number {
	const precision = Math.min(a.length, b.length);
	const [first, second] = [a.slice(0, precision), b.slice(0, precision)];
	return first < second ? -1 : first > second ? 1 : 0;
}

/** ISO weekday of a date: 1 = Monday … 7 = Sunday. */
export function weekday(date: LocalDate): number {
	const days = (dayNumber(date) + 3) % 7;
	// Before 1970 the day's number is negative.
	return ((days + 7) % 7) + 1;
}
