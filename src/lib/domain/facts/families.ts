import { isMoreThanADay } from '../calendar/elapsed';
import { addDays, daysBetween, type LocalDate } from '../calendar/moment';
import { daysByMonth, monthOf, yearOf, type Month } from '../calendar/month';
import type { ShortStay, ShortStayKind } from '../case/case';
import type { Timeline } from '../case/timeline';
import { liabilityOf } from '../payment/liability';
import { UNKNOWN_GROUP } from './dimension';
import type { FactFamily } from './fact-family';
import type { AddFact } from './facts';

/**
 * Whether the admission notice came within 24 hours of admission (domain.md §5). Where a time
 * of day is missing the dates decide: the same or the next day is within. A notice before
 * admission is within; a missing one is not.
 */
function noticedWithin24Hours(timeline: Timeline): boolean {
	const { admitted, admissionNotice } = timeline;
	if (admitted === null || admissionNotice === null) return false;
	return !isMoreThanADay(admitted, admissionNotice);
}

/**
 * Discharged cases by month of discharge: `cases`, `noticed` (notice within 24 hours) and
 * `plan/<code>`.
 */
export const volume: FactFamily = {
	contribute({ record, timeline, month }, add) {
		if (month === null) return;
		add(month, 'cases');
		if (noticedWithin24Hours(timeline)) add(month, 'noticed');
		add(month, `plan/${record.plan ?? UNKNOWN_GROUP}`);
	}
};

/**
 * The full distribution of days from ready to discharge: `days/<care form>/<days>` cases, by
 * month of discharge. Mean, median, p90, longest and shares all come from it; the care form
 * is in the key because agreements on the average model are per care form (domain.md §3.2).
 */
export const days: FactFamily = {
	contribute({ record, days: count, month }, add) {
		if (month === null || count === null) return;
		add(month, `days/${record.careForm}/${count}`);
	}
};

/** The reason of a case that gives none (domain.md §5 `delay-reasons`). */
export const REASON_UNKNOWN = 'okand';

/**
 * Cases with at least one day and their days, by primary delay reason and month of
 * discharge: `reasonCases/<code>`, `reasonDays/<code>`. `reasonAlso/<code>`: those cases where a reason
 * contributed beside the primary one.
 */
export const delay: FactFamily = {
	contribute({ record, days, month }, add) {
		if (month === null || days === null || days < 1) return;
		const reason = record.delayReasons[0] ?? REASON_UNKNOWN;
		add(month, `reasonCases/${reason}`);
		add(month, `reasonDays/${reason}`, days);
		const others = new Set(record.delayReasons.slice(1).filter((other) => other !== reason));
		for (const other of others) add(month, `reasonAlso/${other}`);
	}
};

/** A SIP called at most this many days after the first ready date is called in time. */
const CALL_WITHIN_DAYS = 3;

/**
 * SIPs by the case's month of discharge. Held SIPs: `sipHeld`, `sipTiming/före|efter`,
 * `sipHealthCentre/<code>`. Cases: `sipCases` (at least one held), `sipTimingCases/…` and
 * `sipHealthCentreCases/…` (the persons behind those), `sipCalled` (a call date and a ready
 * date) and `sipCalledInTime`. The first call counts, whatever came of it.
 */
export const sips: FactFamily = {
	contribute({ record, timeline, month }, add) {
		const { discharged, firstReady } = timeline;
		if (month === null || discharged === null) return;
		const held = record.sips.filter((sip) => sip.outcome === 'held');
		const before = held.filter(
			(sip) => sip.on !== null && daysBetween(sip.on, discharged) >= 0
		).length;
		const timings = [
			['före', before],
			['efter', held.length - before]
		] as const;
		for (const [timing, count] of timings) {
			add(month, `sipTiming/${timing}`, count);
			if (count > 0) add(month, `sipTimingCases/${timing}`);
		}
		if (held.length > 0) {
			const healthCentre = record.healthCentre ?? UNKNOWN_GROUP;
			add(month, 'sipHeld', held.length);
			add(month, 'sipCases');
			add(month, `sipHealthCentre/${healthCentre}`, held.length);
			add(month, `sipHealthCentreCases/${healthCentre}`);
		}
		const called = record.sips
			.flatMap((sip) => (sip.called === null ? [] : [sip.called]))
			.sort()[0];
		if (called === undefined || firstReady === null) return;
		add(month, 'sipCalled');
		if (daysBetween(firstReady, called) <= CALL_WITHIN_DAYS) add(month, 'sipCalledInTime');
	}
};

/**
 * Late or missing information, by month of discharge: `defInpatient/<type>` and
 * `defPrimary/<type>` deficiencies, `defInpatientCases` and `defPrimaryCases` cases with at
 * least one, `wardCases/<ward>` cases and `defWard/<ward>` cases with an inpatient one.
 */
export const deficiencies: FactFamily = {
	contribute({ record, month }, add) {
		if (month === null) return;
		const ward = record.ward ?? UNKNOWN_GROUP;
		add(month, `wardCases/${ward}`);
		for (const type of record.deficienciesInpatient) add(month, `defInpatient/${type}`);
		for (const type of record.deficienciesPrimary) add(month, `defPrimary/${type}`);
		if (record.deficienciesInpatient.length > 0) {
			add(month, 'defInpatientCases');
			add(month, `defWard/${ward}`);
		}
		if (record.deficienciesPrimary.length > 0) add(month, 'defPrimaryCases');
	}
};

/** The fact beside `name` that counts a person only in their first month of each year. */
export function firstOfYear(name: string): string {
	const [head, ...rest] = name.split('/');
	return [`${head}First`, ...rest].join('/');
}

/**
 * Counts one person: `name` in each of `months`, and `nameFirst` in the first of them in each
 * year. Months cannot be added to count persons, since someone may return; the first-of-year
 * facts can, over any period that starts in January.
 */
export function addPerson(add: AddFact, name: string, months: Iterable<Month>): void {
	let year: number | null = null;
	for (const month of [...months].sort()) {
		add(month, name);
		if (yearOf(month) !== year) add(month, firstOfYear(name));
		year = yearOf(month);
	}
}

/**
 * Liable days of single cases, by the month the day falls in: `payDays/<care form>`, with
 * `payPersons` persons behind them (and its first-of-year fact), of which `payDisputed` days are disputed and `payRunning`
 * cases are still open (they count to `countTo` and make the month's figure preliminary).
 * The average model's days are computed per month from `days`, not here (domain.md §3.2).
 */
export const payment: FactFamily = {
	contribute({ record, timeline }, add, context) {
		const liability = liabilityOf(record, context);
		const months = new Map<string, number>();
		for (const { from, to } of liability.intervals) {
			for (const [month, count] of daysByMonth(from, to)) {
				months.set(month, (months.get(month) ?? 0) + count);
			}
		}
		addPerson(add, 'payPersons', months.keys());
		for (const [month, count] of months) {
			add(month, `payDays/${record.careForm}`, count);
			if (record.disputedOn !== null) add(month, 'payDisputed', count);
			if (timeline.discharged === null) add(month, 'payRunning');
		}
	}
};

/**
 * Short stays after hospital. By the month the day falls in: `ssDays/<kind>`, the persons
 * behind them `ssPersonsKind/<kind>`, `ssPersons` and `ssPersonsSabo` (once a month, each with
 * its first-of-year fact) and `ssRunning` persons with a stay that has not ended. By the month
 * the stay ended: `ssLengthSum/<kind>` days of `ssLengthN/<kind>` stays.
 *
 * A stay without an end, or with one that is still ahead, is running: its days are counted to
 * `countTo`.
 */
export const shortStay: FactFamily = {
	contribute({ record }, add, { countTo }) {
		const monthsByKind = new Map<ShortStayKind, Set<Month>>();
		const runningMonths = new Set<Month>();
		for (const stay of record.shortStays) {
			const running = isStayRunning(stay, countTo);
			const end = running || stay.to === null ? addDays(countTo, 1) : stay.to;
			const months = monthsByKind.get(stay.kind) ?? new Set<Month>();
			for (const [month, count] of daysByMonth(stay.from, end)) {
				add(month, `ssDays/${stay.kind}`, count);
				months.add(month);
				if (running) runningMonths.add(month);
			}
			monthsByKind.set(stay.kind, months);
			if (!running) addLength(stay, end, add);
		}
		addPerson(add, 'ssPersons', new Set([...monthsByKind.values()].flatMap((set) => [...set])));
		addPerson(add, 'ssPersonsSabo', monthsByKind.get('sabo') ?? []);
		for (const [kind, months] of monthsByKind) addPerson(add, `ssPersonsKind/${kind}`, months);
		for (const month of runningMonths) add(month, 'ssRunning');
	}
};

/** Whether the stay has no end yet, or one that is still ahead when days are counted to `countTo`. */
export function isStayRunning(stay: ShortStay, countTo: LocalDate): boolean {
	return stay.to === null || stay.to > addDays(countTo, 1);
}

function addLength(stay: ShortStay, to: LocalDate, add: AddFact): void {
	const month = monthOf(to);
	add(month, `ssLengthN/${stay.kind}`);
	add(month, `ssLengthSum/${stay.kind}`, daysBetween(stay.from, to));
}

/**
 * Care-home events, each by its own month: `chDecided`, `chOffered`, `chMovedIn`. Moves with a
 * known decision: `chWaitN` of them and `chWaitSum` days from decision to moving in, and the
 * same over cases with a short stay waiting for the care home: `chShortWaitN`,
 * `chShortWaitSum`.
 */
export const careHome: FactFamily = {
	contribute({ record }, add) {
		const { decided, offered, movedIn } = record.careHome;
		if (decided !== null) add(monthOf(decided), 'chDecided');
		if (offered !== null) add(monthOf(offered), 'chOffered');
		if (movedIn === null) return;
		const month = monthOf(movedIn);
		add(month, 'chMovedIn');
		if (decided === null) return;
		const wait = daysBetween(decided, movedIn);
		add(month, 'chWaitN');
		add(month, 'chWaitSum', wait);
		if (record.shortStays.some((stay) => stay.kind === 'sabo')) {
			add(month, 'chShortWaitN');
			add(month, 'chShortWaitSum', wait);
		}
	}
};
