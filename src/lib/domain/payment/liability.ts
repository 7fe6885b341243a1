import { daysBetween, type LocalDate } from '../calendar/moment';
import type { Case } from '../case/case';
import type { LiabilityStatus } from '../case/labels';
import { liabilityReason } from './liability-reason';
import { liablePeriods, type LiabilityContext, type LiablePeriod } from './liable-periods';

/** Payment liability of one case (domain.md §3.2). */
export interface Liability {
	status: LiabilityStatus;
	/** First liable date; for a person still in the free days, the date liability would start. */
	start: LocalDate | null;
	/** Liable days so far. */
	days: number;
	/** How many of `days` are disputed: all or none. */
	disputedDays: number;
	/** The liable dates, each interval `from` ≤ d < `to`, never empty, in order. */
	intervals: { from: LocalDate; to: LocalDate }[];
	/** Why, in the words of a case worker. */
	reason: string;
	/** True while the person still waits, so that the figure may grow. */
	preliminary: boolean;
}

/**
 * How many days the kommun is liable for and why. The agreement valid on the date of each
 * ready notice decides; a case under the average model has no days of its own.
 */
export function liabilityOf(record: Case, context: LiabilityContext): Liability {
	const periods = liablePeriods(record, context);
	if (record.paymentException !== null) {
		return without('undantag', liabilityReason(record, periods, context));
	}
	const liable = periods.filter((period) => period.individual);
	const intervals = liable
		.map(({ start, end }) => ({ from: start, to: end }))
		.filter(({ from, to }) => from < to);
	const days = intervals.reduce((sum, { from, to }) => sum + daysBetween(from, to), 0);
	const waiting = liable.find((period) => period.endedBy === null);
	return {
		status: statusOf(record, days, waiting),
		start: intervals[0]?.from ?? waiting?.start ?? null,
		days,
		disputedDays: record.disputedOn === null ? 0 : days,
		intervals,
		reason: liabilityReason(record, periods, context),
		preliminary: waiting !== undefined
	};
}

function statusOf(record: Case, days: number, waiting: LiablePeriod | undefined): LiabilityStatus {
	if (record.disputedOn !== null) return 'bestrids';
	if (waiting !== undefined) return 'preliminär';
	return days > 0 ? 'ansvar' : 'ingen';
}

function without(status: LiabilityStatus, reason: string): Liability {
	return {
		status,
		start: null,
		days: 0,
		disputedDays: 0,
		intervals: [],
		reason,
		preliminary: false
	};
}
