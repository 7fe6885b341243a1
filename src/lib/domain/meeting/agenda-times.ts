import type { MeetingPoint } from './meeting';

const HOUR = 60;
const DAY = 24 * HOUR;

/** When each point begins, `TT:MM`, if each takes the time it is given; nothing without a start. */
export function beginnings(
	startsAt: string | null,
	points: readonly Pick<MeetingPoint, 'minutes'>[]
): string[] {
	if (startsAt === null) return [];
	let at = minutesIn(startsAt);
	return points.map(({ minutes }) => {
		const begins = clock(at);
		at += minutes ?? 0;
		return begins;
	});
}

/** When a meeting that begins at `startsAt` ends, if it takes so many minutes. */
export function endOf(startsAt: string, minutes: number): string {
	return clock(minutesIn(startsAt) + minutes);
}

function minutesIn(time: string): number {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return hours * HOUR + minutes;
}

function clock(minutes: number): string {
	const of = minutes % DAY;
	const two = (number: number) => String(number).padStart(2, '0');
	return `${two(Math.floor(of / HOUR))}:${two(of % HOUR)}`;
}
