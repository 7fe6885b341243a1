import {
	dateFromDayNumber,
	dateOf,
	DAY_MINUTES,
	dayNumber,
	type Moment
} from '../../domain/calendar/moment';

/**
 * Wall-clock time in Stockholm as the server told it, kept going while the page is open: the
 * computer's own clock and time zone do not matter.
 */
export function runningClock(toldByServer: Moment, elapsedMs: () => number): () => Moment {
	const [hour = 0, minute = 0] = toldByServer.slice(11).split(':').map(Number);
	return () => {
		const minutes = hour * 60 + minute + Math.floor(elapsedMs() / 60_000);
		const date = dateFromDayNumber(
			dayNumber(dateOf(toldByServer)) + Math.floor(minutes / DAY_MINUTES)
		);
		const clock = [Math.floor((minutes % DAY_MINUTES) / 60), minutes % 60];
		return `${date} ${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
	};
}
