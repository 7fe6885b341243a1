import { addMonths, isMonth, monthOf, monthsBetween, yearOf, type Month } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import { formatMonth } from '../format/date';
import { monthRangeLabel } from './month-range';

export type PeriodKind = 'month' | 'year' | 't1' | 't2' | 'to-date';

/**
 * A stretch of months that figures are shown for. T1, T2 and the year are cumulative from
 * January (domain.md §5.1); `to-date` is the running year *hittills*.
 */
export interface Period {
	kind: PeriodKind;
	year: number;
	/** In order, never empty. */
	months: readonly Month[];
	/** Swedish: `december 2019`, `2019`, `T1 2019 (jan–apr)`, `2019 hittills (jan–feb)`. */
	label: string;
	/** As it stands in an address: `2019-12`, `2019`, `2019-T1`, `2019-01..02`. */
	code: string;
}

/** One month. */
function monthPeriod(month: Month): Period {
	return {
		kind: 'month',
		year: yearOf(month),
		months: [month],
		label: formatMonth(month),
		code: month
	};
}

/** A whole year (helår). */
function yearPeriod(year: number): Period {
	const text = yearText(year);
	return { kind: 'year', year, months: fromJanuary(`${text}-12`), label: text, code: text };
}

/** January–April (1) or January–August (2). */
function tertialPeriod(year: number, tertial: 1 | 2): Period {
	const months = fromJanuary(`${yearText(year)}-0${tertial * 4}`);
	return {
		kind: tertial === 1 ? 't1' : 't2',
		year,
		months,
		label: `T${tertial} ${year} (${monthRangeLabel(months)})`,
		code: `${yearText(year)}-T${tertial}`
	};
}

/** January up to and including `month`; the whole year when that is December. */
export function yearToDate(month: Month): Period {
	const year = yearOf(month);
	const months = fromJanuary(month);
	if (months.length === 12) return yearPeriod(year);
	return {
		kind: 'to-date',
		year,
		months,
		label: `${year} hittills (${monthRangeLabel(months)})`,
		code: `${yearText(year)}-01..${month.slice(5, 7)}`
	};
}

/** Reads a period from an address; null when the text is none. */
export function parsePeriod(text: string): Period | null {
	if (isMonth(text)) return monthPeriod(text);
	const parts = /^(?!0000)(\d{4})(?:-T([12])|-01\.\.(\d{2}))?$/.exec(text);
	if (!parts) return null;
	const [, year = '', tertial, last] = parts;
	if (tertial) return tertialPeriod(Number(year), tertial === '1' ? 1 : 2);
	if (last === undefined) return yearPeriod(Number(year));
	const month = `${year}-${last}`;
	return isMonth(month) ? yearToDate(month) : null;
}

/** The period of the same kind that lies `steps` steps later (earlier, when negative). */
export function stepPeriod(period: Period, steps: number): Period {
	if (period.kind === 'month') return monthPeriod(addMonths(lastMonth(period), steps));
	return inYear(period, period.year + steps);
}

/** The same months of another year, e.g. what a running year is compared with. */
export function inYear(period: Period, year: number): Period {
	const month = `${yearText(year)}-${lastMonth(period).slice(5, 7)}`;
	switch (period.kind) {
		case 'month':
			return monthPeriod(month);
		case 'year':
			return yearPeriod(year);
		case 't1':
			return tertialPeriod(year, 1);
		case 't2':
			return tertialPeriod(year, 2);
		case 'to-date':
			return yearToDate(month);
	}
}

/** The period's last month. */
function lastMonth(period: Period): Month {
	const month = period.months.at(-1);
	if (month === undefined) throw new Error(`Period without months: ${period.code}`);
	return month;
}

/** The last month that is over: what Översikt opens with. */
export function lastCompleteMonth(today: LocalDate): Month {
	return addMonths(monthOf(today), -1);
}

function fromJanuary(month: Month): Month[] {
	return monthsBetween(`${month.slice(0, 4)}-01`, month);
}

function yearText(year: number): string {
	return String(year).padStart(4, '0');
}
