import { compareMoments, dateOf, weekday, type Moment } from '../../calendar/moment';

/**
 * Whether `a` certainly is after `b`. By date alone if either lacks a time of day; on the night
 * the clocks go back the hour 02–03 passes twice, and two times within it cannot be told apart.
 */
export function isAfter(a: Moment, b: Moment): boolean {
	if (compareMoments(a, b) <= 0) return false;
	return !(dateOf(a) === dateOf(b) && isRepeatedHour(a) && isRepeatedHour(b));
}

/** The hour 02–03 on the last Sunday of October, Europe/Stockholm. */
function isRepeatedHour(moment: Moment): boolean {
	const lastWeekOfOctober = moment.slice(5, 7) === '10' && Number(moment.slice(8, 10)) > 24;
	return lastWeekOfOctober && moment.slice(11, 13) === '02' && weekday(dateOf(moment)) === 7;
}
