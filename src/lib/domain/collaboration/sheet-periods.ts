import { addMonths, monthsBetween, type Month } from '../calendar/month';
import {
	grainOf,
	monthsIn,
	publishedPeriodLabel,
	thirdsOf,
	type PublishedPeriod
} from '../disclosure/published-period';
import { monthRangeLabel } from '../period/month-range';

/** Months that a trend goes back over. */
const TREND_MONTHS = 36;

/** The thirds and years there are to choose among, the latest first and a year before its thirds. */
export function choosablePeriods(published: Iterable<PublishedPeriod>): PublishedPeriod[] {
	return [...new Set(published)]
		.filter((period) => grainOf(period) !== 'month')
		.sort((one, other) => {
			const byYear = other.slice(0, 4).localeCompare(one.slice(0, 4));
			return (
				byYear ||
				(grainOf(one) === 'year' ? -1 : grainOf(other) === 'year' ? 1 : other < one ? -1 : 1)
			);
		});
}

/** What a meeting opens with: the latest year, or while there is none the latest third. */
export function openingPeriod(choosable: readonly PublishedPeriod[]): PublishedPeriod | null {
	return choosable.find((period) => grainOf(period) === 'year') ?? choosable[0] ?? null;
}

/** The same stretch of months a year before. */
export function yearEarlier(period: PublishedPeriod): PublishedPeriod {
	return period
		.split('/')
		.map((end) => `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`)
		.join('/');
}

/** The period with its thirds, where it is a year: what stands beside each other in a table. */
export function withThirds(period: PublishedPeriod): PublishedPeriod[] {
	return grainOf(period) === 'year' ? [period, ...thirdsOf(period)] : [period];
}

/** What a period is called in a table of one year: thirds by their months. */
export function columnLabel(period: PublishedPeriod): string {
	return grainOf(period) === 'third'
		? monthRangeLabel(monthsIn(period))
		: publishedPeriodLabel(period);
}

/** A period beside those of another year: thirds of the other with its year. */
export function columnLabelIn(period: PublishedPeriod, shown: PublishedPeriod): string {
	const isOther = period.slice(0, 4) !== shown.slice(0, 4) && period.includes('/');
	return isOther ? `${columnLabel(period)} ${period.slice(0, 4)}` : columnLabel(period);
}

/**
 * The month that the trends beside a period end with: of the latest year or third the latest that is
 * published, since a meeting asks what has changed; of an earlier one its own last.
 */
export function trendEnd(period: PublishedPeriod, published: readonly PublishedPeriod[]): Month {
	const own = monthsIn(period).at(-1) ?? period;
	const isPast = published.some((each) => grainOf(each) === grainOf(period) && each > period);
	if (isPast) return own;
	const months = published.filter((each) => grainOf(each) === 'month');
	return months.reduce((latest, month) => (month > latest ? month : latest), own);
}

/** The months of a trend that ends with the period. */
export function trendMonths(period: PublishedPeriod): Month[] {
	const last = monthsIn(period).at(-1) ?? period;
	return monthsBetween(addMonths(last, 1 - TREND_MONTHS), last);
}

/** The months that a sheet is read for. */
export interface SheetSpan {
	from: Month;
	to: Month;
	/** The first month of what is shown by group. */
	groupsFrom: Month;
}

/** The first and last month of all that the sheet of a period shows, its trends until a month. */
export function sheetSpan(period: PublishedPeriod, until: Month): SheetSpan {
	const [first = until] = trendMonths(until);
	const yearBefore = `${Number(period.slice(0, 4)) - 1}-01`;
	return {
		from: first < yearBefore ? first : yearBefore,
		to: until,
		groupsFrom: yearBefore
	};
}
