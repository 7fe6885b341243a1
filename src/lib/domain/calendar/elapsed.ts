import { dateOf, DAY_MINUTES, dayNumber, daysBetween, weekday, type Moment } from './moment';

/** Minutes that the clock of Stockholm is ahead of UTC. */
const WINTER = 60;
const SUMMER = 120;
/** What the clock shows when it leaps forward in March, and an hour later when it falls back. */
const LEAP = '02';

/**
 * Minutes that really pass from one moment to another in Stockholm: on the nights when the clocks
 * change, an hour more or less than the clock shows (domain.md §3). A time in the hour that passes
 * twice in October is read so that the least time passes; one that the clock leaps over in March,
 * as if it had not leapt yet. Null if either lacks a time of day.
 */
export function minutesElapsed(from: Moment, to: Moment): number | null {
	if (from.length === 10 || to.length === 10) return null;
	const onTheClock = clockMinutes(to) - clockMinutes(from);
	if (isRepeatedHour(from) && dateOf(from) === dateOf(to) && isRepeatedHour(to)) return onTheClock;
	return onTheClock + Math.min(...offsetsAt(from)) - Math.max(...offsetsAt(to));
}

/**
 * Whether more than 24 hours pass from one moment to another. Where a time of day is missing the
 * dates decide: the same and the next day are within.
 */
export function isMoreThanADay(from: Moment, to: Moment): boolean {
	const minutes = minutesElapsed(from, to);
	return minutes === null ? daysBetween(from, to) > 1 : minutes > DAY_MINUTES;
}

/** Whether a time of day lies in the hour 02–03 that passes twice on the last Sunday of October. */
export function isRepeatedHour(moment: Moment): boolean {
	return isLastSunday(moment, '10') && moment.slice(11, 13) === LEAP;
}

function clockMinutes(moment: Moment): number {
	const [hours, minutes] = [moment.slice(11, 13), moment.slice(14, 16)].map(Number);
	return dayNumber(dateOf(moment)) * DAY_MINUTES + (hours ?? 0) * 60 + (minutes ?? 0);
}

/** How far ahead of UTC the clock may be at a moment; two answers in the hour that is repeated. */
function offsetsAt(moment: Moment): readonly number[] {
	if (isRepeatedHour(moment)) return [SUMMER, WINTER];
	return [isSummerTime(moment) ? SUMMER : WINTER];
}

/** From the last Sunday of March to the last of October, as in all of the EU. */
function isSummerTime(moment: Moment): boolean {
	const month = Number(moment.slice(5, 7));
	if (month !== 3 && month !== 10) return month > 3 && month < 10;
	const sunday = Number(moment.slice(8, 10)) - (weekday(dateOf(moment)) % 7);
	const turned = sunday > 24 && (!isSunday(moment) || moment.slice(11, 13) > LEAP);
	return month === 3 ? turned : !turned;
}

function isLastSunday(moment: Moment, month: string): boolean {
	return moment.slice(5, 7) === month && Number(moment.slice(8, 10)) > 24 && isSunday(moment);
}

function isSunday(moment: Moment): boolean {
	return weekday(dateOf(moment)) === 7;
}
