import { addDays, dateOf, timeOf, type LocalDate, type Moment } from './moment';

/** From when, on the clock in Stockholm, the night's work is done. */
const BEGINS = '02:00';

/** The latest night whose work may have begun, named by its date. */
export function nightOf(now: Moment): LocalDate {
	return (timeOf(now) ?? '') >= BEGINS ? dateOf(now) : addDays(dateOf(now), -1);
}
