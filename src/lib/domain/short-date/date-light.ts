import { addDays, dateOf, daysBetween, type LocalDate, type Moment } from '../calendar/moment';
import { nearestDay, type DayPattern } from './day-pattern';

/**
 * What a date that is not said in full is read in the light of. The bounds come from other dates
 * of the same thing, and are only used to choose among readings: a date in full is never changed.
 */
export interface DateLight {
	/** Wall-clock time now, in Europe/Stockholm. */
	now: Moment;
	/** Which side of today it lies: it has happened, it is planned, or it may be either. Today is both. */
	looks: 'back' | 'ahead' | 'either';
	/** It is not before this. */
	from?: LocalDate | null;
	/** It is not after this. */
	until?: LocalDate | null;
	/** It is seldom after this: of two readings, the one that is not is meant. */
	seldomAfter?: LocalDate | null;
	/** What `=` repeats. */
	before?: Moment | null;
}

/** The days that a pattern may mean, and why they are asked about where one alone is still not sure. */
export interface MeantDays {
	days: LocalDate[];
	ask: 'outside' | 'not-yet' | 'leap-day' | null;
}

/** Other readings count where they are no more than so many times as far away, or this near. */
const TIMES_AS_FAR = 3;
const NEAR_DAYS = 7;
/** A day and month farther off than this, in another year, is asked about. */
const HALF_A_YEAR = 183;

/** The days that what is said of a day may mean; several where more than one is likely. */
export function meantDays(pattern: DayPattern, light: DateLight): MeantDays {
	const inSpan = candidates(pattern, light);
	const today = dateOf(light.now);
	if (inSpan.length === 0) {
		const beside = [nearestDay(pattern, today, -1), nearestDay(pattern, today, 1)];
		return { days: distinct(beside), ask: isLeapDay(pattern) ? 'leap-day' : 'outside' };
	}
	const days = likely(inSpan, pattern, light);
	const [only] = days;
	if (only === undefined || days.length > 1) return { days, ask: null };
	if (!isFarOff(only, pattern, light)) return { days, ask: null };
	const ask = askOf(pattern, only, today);
	// What fits only so far ahead was rather meant of a day behind, that does not fit.
	return ask === 'outside'
		? { days: distinct([nearestDay(pattern, today, -1), only]), ask }
		: { days, ask };
}

function askOf(pattern: DayPattern, day: LocalDate, today: LocalDate): MeantDays['ask'] {
	if (isLeapDay(pattern)) return 'leap-day';
	return day < today ? 'not-yet' : 'outside';
}

/** The nearest such days to today and to what the date lies between, that lie between those. */
function candidates(pattern: DayPattern, light: DateLight): LocalDate[] {
	const { looks, from, until, seldomAfter } = light;
	const today = dateOf(light.now);
	const last = looks === 'back' && !(until && until < today) ? today : until;
	const found = [nearestDay(pattern, today, -1), nearestDay(pattern, today, 1)];
	// A weekday is said of the days around today, whatever else the case holds.
	if (pattern.day !== undefined) {
		if (from) found.push(nearestDay(pattern, from, 1));
		if (until) found.push(nearestDay(pattern, until, -1));
		if (seldomAfter) found.push(nearestDay(pattern, seldomAfter, -1));
	}
	const inSpan = distinct(found).filter(
		(day) => (!from || day >= dateOf(from)) && (!last || day <= last)
	);
	const rather = inSpan.filter((day) => from && seldomAfter && day <= seldomAfter);
	return rather.length > 0 ? rather : inSpan;
}

/** Those that are not much farther away than the nearest of them. */
function likely(days: readonly LocalDate[], pattern: DayPattern, light: DateLight): LocalDate[] {
	const today = dateOf(light.now);
	if (pattern.day === undefined) {
		if (days.includes(today)) return [today];
		return light.looks === 'ahead' ? days.filter((day) => day > today) : [...days];
	}
	const anchors = [today, light.from, light.until, light.seldomAfter].filter((one) => one != null);
	const away = (day: LocalDate) =>
		Math.min(...anchors.map((anchor) => Math.abs(daysBetween(anchor, day))));
	if (light.looks === 'ahead') {
		const next = days.find((day) => day >= today);
		return days.filter((day) => day === next || next === undefined || away(day) < away(next));
	}
	const limit = Math.max(NEAR_DAYS, TIMES_AS_FAR * Math.min(...days.map(away)));
	// What is told afterwards may be of this year however long ago; what is planned is nearer.
	const thisYear = (day: LocalDate) =>
		day.startsWith(today.slice(0, 4)) && day <= addDays(today, HALF_A_YEAR);
	return days.filter((day) => away(day) <= limit || (pattern.month !== undefined && thisYear(day)));
}

/** A day and month so far from today that another year is as likely, where nothing holds it there. */
function isFarOff(day: LocalDate, pattern: DayPattern, light: DateLight): boolean {
	if (pattern.month === undefined) return false;
	const today = dateOf(light.now);
	const held = light.from && (light.until ?? light.seldomAfter);
	if (held || day.startsWith(today.slice(0, 4))) return false;
	return day < addDays(today, -HALF_A_YEAR) || day > addDays(today, HALF_A_YEAR);
}

function isLeapDay({ month, day }: DayPattern): boolean {
	return month === 2 && day === 29;
}

function distinct(days: readonly (LocalDate | null)[]): LocalDate[] {
	return [...new Set(days.filter((day) => day !== null))].toSorted();
}
