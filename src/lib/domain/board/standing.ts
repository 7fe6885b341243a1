import { minutesElapsed } from '../calendar/elapsed';
import { dateOf, daysBetween, type LocalDate, type Moment } from '../calendar/moment';
import type { PaymentBasis, WaitingPerson } from './waiting-person';

/** Whether and from when the kommun pays for somebody who waits (domain.md §3.2). */
export type PaymentClock =
	| { state: 'exception' }
	| { state: 'average' }
	/** Liability begins on `from`, a date to come. */
	| { state: 'coming'; from: LocalDate }
	/** Today is liable day number `day`. */
	| { state: 'running'; from: LocalDate; day: number; disputed: boolean };

/** How somebody's waiting stands at a moment. */
export interface Standing {
	/** Whole dates since the ready notice; today's notice is 0. */
	days: number;
	/** Whole hours that have passed since then; null where the notice has no time of day. */
	hours: number | null;
	clock: PaymentClock;
}

/** How a waiting stands at `now`. The open board asks every minute, so that no reload is needed. */
export function standingAt(
	{ since, basis }: Pick<WaitingPerson, 'since' | 'basis'>,
	now: Moment
): Standing {
	const minutes = minutesElapsed(since, now);
	return {
		days: daysBetween(since, now),
		hours: minutes === null ? null : Math.max(0, Math.floor(minutes / 60)),
		clock: clockAt(basis, dateOf(now))
	};
}

function clockAt(basis: PaymentBasis, today: LocalDate): PaymentClock {
	if (basis.kind !== 'individual') return { state: basis.kind };
	const { from, disputed } = basis;
	if (from > today) return { state: 'coming', from };
	return { state: 'running', from, day: daysBetween(from, today) + 1, disputed };
}
