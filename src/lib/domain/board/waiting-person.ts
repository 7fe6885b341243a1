import {
	dateOf,
	daysBetween,
	minutesBetween,
	type LocalDate,
	type Moment
} from '../calendar/moment';
import type { Case, CaseEvent } from '../case/case';
import { timelineOf } from '../case/timeline';
import { isAnswer } from '../case-form/values';
import { liablePeriods } from '../payment/liable-periods';
import type { LiabilityContext } from '../payment/liable-periods';

/** What a waiting case still lacks. */
export const MISSING_WORDS = {
	plan: 'Planering',
	answer: 'Besked',
	sip: 'SIP-kallelse'
} as const;
export type MissingPart = keyof typeof MISSING_WORDS;

/** Whether and from when the kommun pays for somebody who waits (domain.md §3.2). */
export type PaymentClock =
	| { state: 'exception' }
	/** The average model: no case pays by itself. */
	| { state: 'average' }
	/** Liability begins on `from`, a date to come. */
	| { state: 'coming'; from: LocalDate }
	/** Today is liable day number `day`; `disputed` days count and are shown apart. */
	| { state: 'running'; from: LocalDate; day: number; disputed: boolean };

/** Somebody utskrivningsklar and still in hospital. */
export interface WaitingPerson {
	/** The latest ready notice. */
	since: Moment;
	/** Whole dates since then; today's notice is 0. */
	days: number;
	/** Whole hours since then; null where the notice has no time of day. */
	hours: number | null;
	missing: MissingPart[];
	/** The kommun's latest answer. */
	answer: Pick<CaseEvent, 'type' | 'at' | 'earliest'> | null;
	clock: PaymentClock;
}

/** How a waiting case stands at `now`; null for one that is not waiting. */
export function waitingPerson(
	record: Case,
	context: { now: Moment; agreements: LiabilityContext['agreements']; countTo: LocalDate }
): WaitingPerson | null {
	const period = timelineOf(record).readyPeriods.at(-1);
	if (period === undefined || period.to !== null) return null;
	const minutes = minutesBetween(period.from, context.now);
	const answers = record.events.filter(isAnswer);
	return {
		since: period.from,
		days: daysBetween(period.from, context.now),
		hours: minutes === null ? null : Math.max(0, Math.floor(minutes / 60)),
		missing: [
			...(record.plan === null ? (['plan'] as const) : []),
			...(answers.length === 0 ? (['answer'] as const) : []),
			...(record.sips.length === 0 ? (['sip'] as const) : [])
		],
		answer: answers.at(-1) ?? null,
		clock: paymentClock(record, context)
	};
}

function paymentClock(record: Case, context: { now: Moment } & LiabilityContext): PaymentClock {
	if (record.paymentException !== null) return { state: 'exception' };
	const period = liablePeriods(record, context).at(-1);
	if (period === undefined || !period.individual) return { state: 'average' };
	const today = dateOf(context.now);
	if (period.start > today) return { state: 'coming', from: period.start };
	return {
		state: 'running',
		from: period.start,
		day: daysBetween(period.start, today) + 1,
		disputed: record.disputedOn !== null
	};
}

/** Longest wait first; of those ready on the same day, the one whose notice came first. */
export function byLongestWait(a: WaitingPerson, b: WaitingPerson): number {
	return a.since < b.since ? -1 : a.since > b.since ? 1 : 0;
}
