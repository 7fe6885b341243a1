import { lastDay, monthsBetween, monthsOfYear, yearOf, type Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { monthRangeLabel } from '../period/month-range';
import { formatMonth } from '../format/date';

/** How finely figures are published (domain.md §5.3). Thirds of a year do not overlap. */
export type Grain = 'month' | 'third' | 'year';

/**
 * A stretch of months that is published as one: a month `2025-03`, a third of a year
 * `2025-01/2025-04`, a year `2025`. Ordered as text, a year comes before its thirds and months.
 */
export type PublishedPeriod = string;

/** Months in a third of a year. */
const THIRD = 4;

/** How long the period is. */
export function grainOf(period: PublishedPeriod): Grain {
	if (period.length === 4) return 'year';
	return period.includes('/') ? 'third' : 'month';
}

/** The months of the period, in order. */
export function monthsIn(period: PublishedPeriod): Month[] {
	if (grainOf(period) === 'year') return monthsOfYear(Number(period));
	const [from = period, to = from] = period.split('/');
	return monthsBetween(from, to);
}

/** The third of the year that a month is in. */
export function thirdOf(month: Month): PublishedPeriod {
	const months = monthsOfYear(yearOf(month));
	const first = THIRD * Math.floor(months.indexOf(month) / THIRD);
	return `${months[first] ?? month}/${months[first + THIRD - 1] ?? month}`;
}

/** The year that a period is in. */
export function yearPeriodOf(period: PublishedPeriod): PublishedPeriod {
	return period.slice(0, 4);
}

/** The thirds of a year, in order. */
export function thirdsOf(year: PublishedPeriod): PublishedPeriod[] {
	return [...new Set(monthsIn(year).map(thirdOf))];
}

/** What a period is next divided into: a year into thirds, a third into months. */
export function partsOf(period: PublishedPeriod): PublishedPeriod[] {
	switch (grainOf(period)) {
		case 'year':
			return thirdsOf(period);
		case 'third':
			return monthsIn(period);
		case 'month':
			return [];
	}
}

/** Whether a third or a year begins in January. */
export function isFromJanuary(period: PublishedPeriod): boolean {
	return monthsIn(period)[0] === `${yearPeriodOf(period)}-01`;
}

/** Whether the persons of a period are told apart: in a month, and from January on. */
export function areTold(period: PublishedPeriod): boolean {
	return grainOf(period) === 'month' || isFromJanuary(period);
}

/** The last day of the period. */
export function lastDayIn(period: PublishedPeriod): LocalDate {
	return lastDay(monthsIn(period).at(-1) ?? period);
}

/** The periods of a grain that lie wholly between two months, in order. */
export function periodsBetween(grain: Grain, from: Month, to: Month): PublishedPeriod[] {
	const months = monthsBetween(from, to);
	const key = { month: (month: Month) => month, third: thirdOf, year: yearPeriodOf }[grain];
	const all = new Set(months);
	return [...new Set(months.map(key))].filter((period) =>
		monthsIn(period).every((month) => all.has(month))
	);
}

/** Swedish: `mars 2025`, `jan–apr 2025`, `2025`. */
export function publishedPeriodLabel(period: PublishedPeriod): string {
	if (grainOf(period) === 'year') return period;
	if (grainOf(period) === 'month') return formatMonth(period);
	return `${monthRangeLabel(monthsIn(period))} ${yearPeriodOf(period)}`;
}

const LENGTHS: Readonly<Record<Grain, number>> = { month: 1, third: THIRD, year: 12 };

/** Whether what is published by a grain is published for the period: it is as long, or longer. */
export function isPublishedFor(grain: Grain, period: PublishedPeriod): boolean {
	return LENGTHS[grainOf(period)] >= LENGTHS[grain];
}
