import { formatMonth } from '../format/date';
import type { LocalDate } from '../calendar/moment';
import { lastCompleteMonth, parsePeriod, yearToDate, type Period } from '../period/period';
import { boundsProblem } from '../period/bounds';
import { typedMonth, type Reading } from '../period/read-period';

/**
 * Reads what period a report is of: a month as people write months, a year, T1 or T2 (`2019`, `T1 2019`,
 * `2019-T1`). A year or third that is not over is read as the year so far.
 */
export function readReportPeriod(text: string, today: LocalDate): Reading<Period> {
	const period = cumulativeIn(text) ?? monthIn(text);
	if (period === null) {
		return { value: null, problem: 'Skriv perioden som 2019-12, dec 2019, T1 2019 eller 2019.' };
	}
	const problem = boundsProblem(period.months.at(-1) ?? text, today);
	if (problem !== null) return { value: null, problem };
	const last = lastCompleteMonth(today);
	if (period.kind === 'month' || (period.months.at(-1) ?? '') <= last) {
		return { value: period, problem: null };
	}
	const begun = (period.months[0] ?? '') <= last;
	return begun
		? { value: yearToDate(last), problem: null }
		: { value: null, problem: `Inget av ${period.label} är över än. ${formatMonth(last)} är.` };
}

/** A year or a third, cumulative from January (domain.md §5.1); null for anything else. */
function cumulativeIn(text: string): Period | null {
	const typed = text.trim().toLocaleUpperCase('sv');
	const [, third, year] = /^(T[123]|HELÅR)[ -]?(\d{4})$/.exec(typed) ?? [];
	if (year === undefined) return /^\d{4}(-T[12])?$/.test(typed) ? parsePeriod(typed) : null;
	return parsePeriod(third === 'T1' || third === 'T2' ? `${year}-${third}` : year);
}

function monthIn(text: string): Period | null {
	const month = typedMonth(text);
	return month === null ? null : parsePeriod(month);
}
