import { isMoreThanADay } from '../calendar/elapsed';
import { dateOf, daysBetween, type Moment } from '../calendar/moment';
import { stockholmMoment } from '../calendar/stockholm';
import type { CaseEvent } from './case';

/**
 * Whether an event was typed more than a day after it happened. `registered` is when it was
 * typed, on the clock in Stockholm. Dates are compared where the event has no time of day.
 */
export function isLate(event: Pick<CaseEvent, 'at'>, registered: Moment): boolean {
	return isMoreThanADay(event.at, registered);
}

/** The same of an event as it is stored, with the instant it was typed. */
export function isRegisteredLate({ at, registered }: CaseEvent): boolean {
	// The dates settle it nearly always, and the clock of Stockholm is dear to ask: the date in UTC
	// is that of Stockholm or the day before.
	const days = daysBetween(dateOf(at), registered.slice(0, 10));
	if (days < 0) return false;
	return days > 1 || isLate({ at }, stockholmMoment(new Date(registered)));
}
