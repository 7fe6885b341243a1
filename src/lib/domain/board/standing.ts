import { minutesElapsed } from '../calendar/elapsed';
import { addDays, dateOf, daysBetween, type LocalDate, type Moment } from '../calendar/moment';
import type { Case } from '../case/case';
import { daysCounted } from '../case/day-count';
import { formatDate, formatWeekday } from '../format/date';
import type { Agreement } from '../payment/agreement';
import { DEFAULT_AGREEMENT } from '../payment/agreement-for';
import { agreementText } from '../payment/agreement-words';
import { liabilityReason } from '../payment/liability-reason';
import { liablePeriods, type LiabilityContext } from '../payment/liable-periods';
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
	/** Days so far as the definition counts them; null where a stay has none. */
	days: number | null;
	/** Whole hours that have passed since the latest notice; null where the notice has no time of day. */
	hours: number | null;
	clock: PaymentClock;
}

/** How a waiting stands at `now`. The open board asks every minute, so that no reload is needed. */
export function standingAt(
	{ since, stay, basis }: Pick<WaitingPerson, 'since' | 'stay' | 'basis'>,
	now: Moment
): Standing {
	const minutes = minutesElapsed(since, now);
	return {
		days: daysCounted(stay, now),
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

/** The payment clock in the words of the board. */
export function clockWords(clock: PaymentClock, today: LocalDate): string {
	switch (clock.state) {
		case 'exception':
			return 'Undantag, inga dygn räknas';
		case 'average':
			return 'Räknas i månadens genomsnitt';
		case 'coming':
			return `Betalningsansvar från ${dayWords(clock.from, today)}`;
		case 'running':
			return `Dag ${clock.day}, ${clock.disputed ? 'bestrids' : 'preliminärt'}`;
	}
}

/** `i morgon`, or the weekday and date. */
function dayWords(date: LocalDate, today: LocalDate): string {
	return date === addDays(dateOf(today), 1) ? 'i morgon' : formatWeekday(date);
}

/**
 * Why a waiting case's payment clock stands as it does, one sentence or a few to a line: notice
 * time, noon rule, free days and start, or the exception; and which agreement says so.
 */
export function clockReason(record: Case, context: LiabilityContext): string[] {
	const periods = liablePeriods(record, context);
	const agreement = periods.at(-1)?.agreement;
	return [
		liabilityReason(record, periods, context),
		...(agreement === undefined ? [] : [agreementSentence(agreement)])
	];
}

function agreementSentence(agreement: Agreement): string {
	const text = agreementText(agreement);
	const rule = text.charAt(0).toLowerCase() + text.slice(1);
	if (agreement === DEFAULT_AGREEMENT) return `Lagens grundregel, inget eget avtal: ${rule}.`;
	const to = agreement.validTo === null ? '' : ` till och med ${formatDate(agreement.validTo)}`;
	return `Avtal från ${formatDate(agreement.validFrom)}${to}: ${rule}.`;
}
