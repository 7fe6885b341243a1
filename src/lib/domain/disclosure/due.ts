import type { LocalDate } from '../calendar/moment';
import type { Month } from '../calendar/month';
import { lastClosedMonth, lastClosing } from './closing';
import {
	monthsIn,
	thirdOf,
	thirdsOf,
	yearPeriodOf,
	type PublishedPeriod
} from './published-period';

/** How a month stands that has figures or is published. Instants are ISO 8601 in UTC. */
export interface MonthState {
	month: Month;
	/** Whether any case counts in it. */
	counted: boolean;
	/** When every committee that has figures in it had marked it reviewed; null when not. */
	reviewedAt: string | null;
	/** By which threshold it is published, and when its corrections were last tried; null when it is not. */
	published: { threshold: number; checkedAt: string; checkedOn: LocalDate } | null;
	/**
	 * When it was judged that it must wait, and whether it is counted from the same as then; null when it
	 * does not.
	 */
	waiting: { judgedAt: string; judgedOn: LocalDate; isSame: boolean } | null;
}

/** What is to be published of a kommun's year. */
export interface YearDue {
	year: PublishedPeriod;
	/** Months that are closed and not yet published, those that wait among them. */
	months: MonthState[];
	/** Thirds and the year, where all their months are closed. */
	longer: PublishedPeriod[];
	/** Published months whose corrections are to be tried; where nothing is counted any more, that it is gone. */
	corrections: Pick<MonthState, 'month' | 'reviewedAt'>[];
	/** It is published by another threshold than is set now. */
	thresholdChanged: boolean;
}

/** What decides what is due. */
export interface DueNow {
	today: LocalDate;
	threshold: number;
	/** The thirds and years that are published. */
	longer: ReadonlySet<PublishedPeriod>;
}

/** The same with the first and last month that anything is counted in. */
type Now = DueNow & { counted: { first: Month; last: Month } };

/**
 * What is due to be published, a year at a time, oldest first. A month is closed when it is
 * reviewed, else from the 10th of the next (domain.md §5.3); a third and a year when all their
 * months are. A month without cases counts as closed between months that have some. A published month's corrections are tried at each
 * closing after it, and when it is reviewed anew. So is a month that waits, and when it is counted from
 * something else, or anything else of its year is due; else nothing is.
 */
export function yearsDue(states: readonly MonthState[], now: DueNow): YearDue[] {
	const counted = states
		.filter((state) => state.counted)
		.map(({ month }) => month)
		.sort();
	const [first = '', last = ''] = [counted[0], counted.at(-1)];
	const years = new Map<PublishedPeriod, MonthState[]>();
	for (const state of states) {
		const year = yearPeriodOf(state.month);
		years.set(year, [...(years.get(year) ?? []), state]);
	}
	return [...years]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([year, own]) => yearDue(year, own, { ...now, counted: { first, last } }))
		.filter(
			({ months, longer, corrections, thresholdChanged }) =>
				thresholdChanged || [months, longer, corrections].some(({ length }) => length > 0)
		);
}

function yearDue(year: PublishedPeriod, states: readonly MonthState[], now: Now): YearDue {
	const byDate = lastClosedMonth(now.today);
	const closing = lastClosing(now.today);
	const isClosed = ({ month, reviewedAt }: MonthState) => month <= byDate || reviewedAt !== null;
	const there = new Map(states.map((state) => [state.month, state]));
	const shown = (month: Month): boolean => {
		const state = there.get(month);
		if (state === undefined) return false;
		return state.published !== null || (state.counted && isClosed(state));
	};
	// A month without cases is over between months that have some: before and after, more may be entered.
	const isBetween = (month: Month) =>
		now.counted.first < month && month < now.counted.last && month <= byDate;
	const isOver = (period: PublishedPeriod) =>
		monthsIn(period).every(
			(month) => shown(month) || (!there.get(month)?.counted && isBetween(month))
		) && monthsIn(period).some(shown);
	const isAgain = (reviewedAt: string | null, { at, on }: { at: string; on: LocalDate }) =>
		on < closing || (reviewedAt !== null && reviewedAt > at);
	const longer = [...thirdsOf(year), year].filter(
		(period) => !now.longer.has(period) && isOver(period)
	);
	const corrections = states.flatMap(({ month, published, reviewedAt }) => {
		if (published === null) return [];
		const checked = { at: published.checkedAt, on: published.checkedOn };
		return isAgain(reviewedAt, checked) ? [{ month, reviewedAt }] : [];
	});
	const thresholdChanged = states.some(
		({ published }) => published !== null && published.threshold !== now.threshold
	);
	const months = states.filter(
		(state) => state.counted && state.published === null && isClosed(state)
	);
	const isNew = ({ waiting, reviewedAt }: MonthState) =>
		!waiting?.isSame || isAgain(reviewedAt, { at: waiting.judgedAt, on: waiting.judgedOn });
	const isDue =
		thresholdChanged ||
		[longer, corrections, months.filter(isNew)].some(({ length }) => length > 0);
	return { year, months: isDue ? months : [], longer, corrections, thresholdChanged };
}

/** The published periods that a month is a part of, itself included. */
export function periodsWith(month: Month): PublishedPeriod[] {
	return [month, thirdOf(month), yearPeriodOf(month)];
}
