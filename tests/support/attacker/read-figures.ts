import { daysInMonth } from '../../../src/lib/domain/calendar/month';
import {
	monthsIn,
	type PublishedPeriod
} from '../../../src/lib/domain/disclosure/published-period';
import type { Cell } from '../../../src/lib/domain/measures/measure';
import type { GroupNumber } from './numbers';
import { isFromJanuary } from './truth';

/** What the exact figures of a measure say about the persons and days behind it. */
export interface Reading {
	/** The number that n is. */
	n?: GroupNumber;
	/** The number that the value is. */
	value?: GroupNumber;
	/** The number that value × n / 100 is. */
	part?: GroupNumber;
	/** The number that value × n is. */
	sum?: GroupNumber;
	/** The number that value × the days of the period is, but for months in which nothing is counted. */
	perDay?: GroupNumber;
}

/** What a rounded figure is of, which is shown without its n. */
export interface RoundedReading {
	/** The number divided, */
	part: GroupNumber;
	/** by this one. */
	base: GroupNumber;
}

/** The measures of one exact figure. */
export const READINGS: Readonly<Record<string, Reading>> = {
	cases: { value: 'cases', n: 'cases' },
	'admission-notice-24h': { n: 'cases', part: 'noticed' },
	'sip-share': { n: 'cases', part: 'sipCases' },
	'sip-count': { n: 'cases', value: 'sipHeld' },
	'sip-called-3d': { n: 'called', part: 'calledInTime' },
	'payment-days': { n: 'payPersons', value: 'payDays' },
	'payment-persons': { n: 'payPersons', perDay: 'payDays' },
	'short-stay-persons': { n: 'stayPersons', perDay: 'stayDays' },
	'short-stay-waiting': { n: 'stayDays', part: 'waitingDays' },
	'short-stay-waiting-persons': { n: 'stayPersons', part: 'waitingPersons' },
	'care-home-offer-share': { n: 'decided', part: 'offered' },
	'care-home-wait': { n: 'moved', sum: 'moveDays' },
	'care-home-wait-short-stay': { n: 'movedFromStay', sum: 'moveDaysFromStay' }
};

/** The measures of days, which are rounded. */
export const ROUNDED: Readonly<Record<string, RoundedReading>> = {
	'days-mean': { part: 'days', base: 'withDays' },
	'days-mean-excl0': { part: 'days', base: 'waited' },
	'same-day-share': { part: 'day0', base: 'withDays' },
	'within-target-share': { part: 'day0or1', base: 'withDays' }
};

/** The percentiles, in whole days: the share of persons in % that waited so long or shorter. */
export const PERCENTILES: Readonly<Record<string, number>> = { 'days-median': 50, 'days-p90': 90 };

/** The persons of a period that does not begin in January are added over its months. */
const OVER_MONTHS: Partial<Record<GroupNumber, GroupNumber>> = {
	stayPersons: 'stayMonths',
	waitingPersons: 'waitingMonths'
};

/** How a measure is read in a period. */
export function readingOf(code: string, period: PublishedPeriod): Reading | undefined {
	const reading = READINGS[code];
	if (code !== 'short-stay-waiting-persons' || isFromJanuary(period)) return reading;
	const { n, part } = { n: OVER_MONTHS.stayPersons, part: OVER_MONTHS.waitingPersons };
	return n && part && { n, part };
}

/** The numbers that a shown exact figure gives. */
export function numbersIn(
	code: string,
	period: PublishedPeriod,
	{ value, n: shown, nHidden }: Cell
): [GroupNumber, number][] {
	const reading = readingOf(code, period) ?? {};
	const n = nHidden === undefined ? shown : NaN;
	// Offers are not a part of the decisions: without any there may be some.
	const none = n === 0 && code !== 'care-home-offer-share' ? 0 : null;
	const numbers: [GroupNumber | undefined, number | null][] = [
		[reading.n, n],
		[reading.value, value],
		[reading.part, value === null ? none : Math.round((value * n) / 100)],
		[reading.sum, value === null ? none : Math.round(value * n)]
	];
	return numbers.flatMap(([name, number]) =>
		name === undefined || number === null || Number.isNaN(number)
			? []
			: [[name, number] as [GroupNumber, number]]
	);
}

/** All numbers of a measure: of a group that nothing was counted in each is zero. */
export function numbersOf(code: string, period: PublishedPeriod): GroupNumber[] {
	const { part, base } = ROUNDED[code] ?? {};
	const all = [...Object.values<GroupNumber>({ ...readingOf(code, period) }), part, base];
	return all.filter((number) => number !== undefined);
}

/** The calendar days of a period. */
export function daysIn(period: PublishedPeriod): number {
	return monthsIn(period).reduce((sum, month) => sum + daysInMonth(month), 0);
}
