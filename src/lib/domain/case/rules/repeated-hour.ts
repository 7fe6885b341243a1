import { isRepeatedHour } from '../../calendar/elapsed';
import { compareMoments, dateOf, type Moment } from '../../calendar/moment';

/**
 * Whether `a` certainly is after `b`. By date alone if either lacks a time of day; on the night
 * the clocks go back the hour 02–03 passes twice, and two times within it cannot be told apart.
 */
export function isAfter(a: Moment, b: Moment): boolean {
	if (compareMoments(a, b) <= 0) return false;
	return !(dateOf(a) === dateOf(b) && isRepeatedHour(a) && isRepeatedHour(b));
}
