import type { LocalDate, Moment } from '../domain/calendar/moment';
import { stockholmMoment } from '../domain/calendar/stockholm';
import { WrongSetting } from './explained';

export { stockholmMoment };

/** `SVU_NOW` is not a time; the message says how to write one. */
class WrongClock extends WrongSetting {
	override readonly name = 'WrongClock';
}

/**
 * The current instant; `SVU_NOW` (an ISO instant, or a Stockholm date) sets it for tests.
 * @throws {WrongClock} when `SVU_NOW` is not a time.
 */
export function now(): Date {
	return clockIn(process.env.SVU_NOW);
}

/**
 * The instant that the clock is set to; the current one where it is not set.
 * @throws {WrongClock} when it is not a time.
 */
export function clockIn(fixed: string | undefined): Date {
	if (!fixed) return new Date();
	const instant = new Date(fixed.length === 10 ? `${fixed}T12:00:00Z` : fixed);
	if (Number.isNaN(instant.getTime())) {
		throw new WrongClock(`SVU_NOW är ingen tidpunkt: ${fixed}. Skriv ett datum, som 2019-12-31.`);
	}
	return instant;
}

/** Wall-clock time now, `ÅÅÅÅ-MM-DD TT:MM`. */
export function nowMoment(): Moment {
	return stockholmMoment(now());
}

/** Today's calendar date in Europe/Stockholm. */
export function today(): LocalDate {
	return nowMoment().slice(0, 10);
}

/** The instant that a calendar day begins in Europe/Stockholm. */
export function startOfDay(date: LocalDate): Date {
	// Midnight in Stockholm is at 22 or 23 the evening before in UTC, by the time of the year.
	const winter = new Date(`${date}T00:00:00+01:00`);
	const summer = new Date(`${date}T00:00:00+02:00`);
	return stockholmMoment(summer) === `${date} 00:00` ? summer : winter;
}
