import { addDays, type LocalDate } from '../calendar/moment';
import { lastDay, monthOf, type Month } from '../calendar/month';
import type { Facts } from '../facts/facts';
import { capitalized } from '../format/capitalized';
import { formatWeekday } from '../format/date';
import { formatDays, formatNumber } from '../format/number';
import { daysMean } from '../measures/catalogue/days';
import { countOf, daysHistogram, sumOf } from '../measures/histogram';
import { leftWords } from '../target/left';
import type { Target } from '../target/target';
import { subjectOf, targetFor } from '../target/target-for';

/**
 * How much waiting a month can still bear before its mean misses the target (domain.md §3.1, §5.2).
 * A mean of n cases with s days in all meets a target of at most t as long as s ≤ t × n. So the
 * discharged cases have t × n − s days to spare; with the w who wait, as they would be were they
 * discharged today, the month has t × (n + w) − (s + what they have waited) days left for them to
 * share. Each person who stays a day uses one.
 */
export interface Slack {
	/** The target: at most so many days. */
	limit: number;
	/** Whole days that the discharged cases have to spare; below zero when they are over. */
	soFar: number;
	/** Those who wait and will have days: not those whose plan is *avliden*. */
	waiting: number;
	/** Days that they have waited, up to today. */
	used: number;
	/** Whole days that the target gives the discharged and those who wait together. */
	of: number;
	/** Whole days left for them to share after today; below zero when even today is too late. */
	left: number;
	/** The last day they can all stay to with the target met; null without anybody, or when even today is too late. */
	allUntil: LocalDate | null;
	/** They can all stay past the end of the month: then they count in the next. */
	monthOut: boolean;
}

/**
 * The month's slack; null where its mean has no upper target.
 * @param now the month's facts as they are
 * @param home the same, had everybody who waits gone home today
 */
export function slackOf(
	{ now, home }: { now: Facts; home: Facts },
	targets: readonly Target[],
	today: LocalDate
): Slack | null {
	const month: Month = monthOf(today);
	const limit = upperLimit(targetFor(targets, subjectOf(daysMean), month, { partial: false }));
	if (limit === null) return null;
	const [gone, all] = [basisOf(now), basisOf(home)];
	const waiting = all.n - gone.n;
	const left = toSpare(all, limit);
	const used = all.sum - gone.sum;
	const common = { limit, soFar: toSpare(gone, limit), waiting, used, left, of: given(all, limit) };
	if (waiting === 0 || left < 0) return { ...common, allUntil: null, monthOut: false };
	const until = addDays(today, Math.floor(left / waiting));
	const monthOut = until > lastDay(month);
	return { ...common, allUntil: monthOut ? lastDay(month) : until, monthOut };
}

function upperLimit(target: Target | null): number | null {
	if (target?.kind === 'zero') return 0;
	return target?.kind === 'at-most' || target?.kind === 'interval' ? target.high : null;
}

function basisOf(facts: Facts): { n: number; sum: number } {
	const histogram = daysHistogram(facts);
	return { n: countOf(histogram), sum: sumOf(histogram) };
}

/** What a target gives so many cases, in whole days. */
function given({ n }: { n: number }, limit: number): number {
	return toSpare({ n, sum: 0 }, limit);
}

/** Days are whole; a target such as 1,1 × 10 must not lose one to binary fractions. */
function toSpare({ n, sum }: { n: number; sum: number }, limit: number): number {
	return Math.floor(limit * n - sum + 1e-9);
}

/** What is left before the month misses its target, for a case worker: the upshot, and how it is worked out. */
export function slackWords(slack: Slack): { upshot: string; detail: string } {
	const { soFar, waiting, used, left, limit } = slack;
	const target = `målet högst ${formatDays(limit, limit % 1 === 0 ? 1 : undefined)}`;
	const discharged =
		soFar < 0
			? `De som skrivits ut ligger ${formatDays(-soFar)} över ${target}.`
			: `De som skrivits ut har ${formatDays(soFar)} till godo mot ${target}.`;
	if (waiting === 0) return { upshot: upshotWithout(slack), detail: discharged };
	const who = waiting === 1 ? 'den som väntar' : `de ${formatNumber(waiting)} som väntar`;
	const basis = `${discharged} ${capitalized(who)} har väntat ${formatDays(used)}.`;
	if (left < 0) {
		return {
			upshot: `Målet missas med ${formatDays(-left)} även om ${who} går hem i dag`,
			detail: `${basis} Nya hemgångar med kort väntan sänker genomsnittet.`
		};
	}
	return {
		upshot: leftUpshot(slack),
		detail: `${basis} ${leftSentence(slack, capitalized(who))}`
	};
}

function upshotWithout(slack: Slack): string {
	const { soFar } = slack;
	return soFar < 0 ? `Målet missas just nu med ${formatDays(-soFar)}` : leftUpshot(slack);
}

function leftUpshot({ left, of }: Slack): string {
	return `${leftWords({ left, of }, daysMean.unit, 0)} innan månadens mål missas`;
}

function leftSentence({ waiting, left, allUntil, monthOut }: Slack, who: string): string {
	if (left === 0) return 'Målet missas om någon av dem är kvar till i morgon.';
	const together =
		waiting === 1 ? 'kan' : `kan tillsammans stanna ${formatDays(left)} till. Alla kan`;
	if (monthOut) {
		return `${who} ${together} stanna månaden ut; den som går hem nästa månad räknas då.`;
	}
	if (left < waiting || allUntil === null) {
		return `${who} kan tillsammans stanna ${formatDays(left)} till. Stannar alla till i morgon missas målet.`;
	}
	return `${who} ${together} stanna till ${formatWeekday(allUntil)}.`;
}
