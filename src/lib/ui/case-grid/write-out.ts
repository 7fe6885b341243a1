import type { Moment } from '../../domain/calendar/moment';
import { readTypedMoment } from '../../domain/case-form/typed-moment';
import { runningClock } from '../case/running-clock';

/** Wall-clock time on the server, and when it was told by the browser's own count. */
export interface ToldTime {
	now: Moment;
	at: number;
}

/** A moment typed in short, written in full as it is understood now; null where it cannot be. */
export function writeOut(text: string, told: ToldTime): Moment | null {
	const now = runningClock(told.now, () => performance.now() - told.at)();
	return readTypedMoment(text, { now, nearest: 'past' });
}
