import { daysInMonth } from '../../../src/lib/domain/calendar/month';
import type { MeasureRow } from '../../../src/lib/domain/measures/rows';

/** What the figures of a measure of one number say about the persons and days behind it. */
interface Reading {
	/** The number that n is. */
	n?: string;
	/** The number that the value is. */
	value?: string;
	/** The number that value × n / 100 is. */
	part?: string;
	/** The number that value × n is. */
	sum?: string;
	/** The number that value × the days of the month is. */
	perDay?: string;
}

/** Each measure of one figure, read as numbers that add up. */
export const READINGS: Readonly<Record<string, Reading>> = {
	cases: { value: 'cases' },
	'admission-notice-24h': { n: 'cases', part: 'noticed' },
	'sip-share': { n: 'cases', part: 'sipCases' },
	'sip-count': { n: 'cases', value: 'sipHeld' },
	'sip-called-3d': { n: 'called', part: 'calledInTime' },
	'days-mean': { n: 'withDays', sum: 'days' },
	'days-mean-excl0': { n: 'waited', sum: 'days' },
	'days-median': { n: 'withDays' },
	'days-p90': { n: 'withDays' },
	'same-day-share': { n: 'withDays', part: 'day0' },
	'within-target-share': { n: 'withDays', part: 'day0or1' },
	'payment-days': { n: 'payPersons', value: 'payDays' },
	'payment-persons': { n: 'payPersons', perDay: 'payDays' },
	'short-stay-persons': { n: 'stayPersons', perDay: 'stayDays' },
	'short-stay-waiting': { n: 'stayDays', part: 'waitingDays' },
	'short-stay-waiting-persons': { n: 'stayPersons', part: 'waitingPersons' },
	'care-home-offer-share': { n: 'decided', part: 'offered' },
	'care-home-wait': { n: 'moved', sum: 'moveDays' },
	'care-home-wait-short-stay': { n: 'movedFromStay', sum: 'moveDaysFromStay' }
};

/** The numbers that a row's figures give; none when the row is hidden. */
export function numbersIn(code: string, row: MeasureRow): [string, number][] {
	const reading = READINGS[code];
	if (reading === undefined || row.suppressed || row.n === null) return [];
	const { value, n } = row;
	// Offers are not a part of the decisions: without any there may be some.
	const none = n === 0 && code !== 'care-home-offer-share' ? 0 : null;
	const numbers: [string | undefined, number | null][] = [
		[reading.n, n],
		[reading.value, value],
		[reading.part, value === null ? none : Math.round((value * n) / 100)],
		[reading.sum, value === null ? none : Math.round(value * n)],
		[reading.perDay, value === null ? null : Math.round(value * daysInMonth(row.period))]
	];
	return numbers.flatMap(([name, number]) =>
		name === undefined || number === null ? [] : [[name, number] as [string, number]]
	);
}

/** The numbers of a reading, all of which are zero when a group has no row. */
export function numbersOf(code: string): string[] {
	return Object.values<string>({ ...READINGS[code] });
}
