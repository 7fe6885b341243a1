import { addMonths, lastDay, monthOf } from '../calendar/month';
import type { LocalDate } from '../calendar/moment';
import type { FieldTexts } from '../form/meanwhile';
import { lastCompleteMonth } from '../period/period';
import { REPORT_NAMES, REPORTS, type ReportName } from './report-kind';

/** Which reports a kommun has made of each month, and when. */
export interface ReportSchedule {
	/** From this day of the month that follows; null where none is made. */
	day: number | null;
	/** In the order of {@link REPORTS}. */
	reports: readonly ReportName[];
	/** So many months a report is kept after it was made. */
	keptMonths: number;
}

/** A text is for a person to go on writing; the others can be made by themselves. */
export const SCHEDULED_REPORTS = REPORT_NAMES.filter((name) => name !== 'year-text');

/** What holds until somebody has said otherwise: none is made. */
export const NO_SCHEDULE: ReportSchedule = { day: null, reports: [], keptMonths: 13 };

/** Every month has such a day. */
export const LAST_DAY = 28;
/** Longest that a report is kept, in months. */
export const LONGEST_KEPT = 36;

/**
 * The month whose reports are to be there; null before the day. After it too: a night that was missed is
 * made up for, and a schedule that is set late in a month begins with the last one.
 */
export function monthDue({ day, reports }: ReportSchedule, today: LocalDate): string | null {
	if (day === null || reports.length === 0) return null;
	return Number(today.slice(8, 10)) >= day ? lastCompleteMonth(today) : null;
}

/** Reports that were made before this day are thrown away. */
export function keptFrom({ keptMonths }: ReportSchedule, today: LocalDate): LocalDate {
	const month = addMonths(monthOf(today), -keptMonths);
	const [day, last] = [`${month}-${today.slice(8, 10)}`, lastDay(month)];
	return day < last ? day : last;
}

/** A schedule as its form shows it: a field for each report. */
export function scheduleValues({ day, reports, keptMonths }: ReportSchedule): FieldTexts {
	return {
		dag: day === null ? '' : String(day),
		...Object.fromEntries(
			SCHEDULED_REPORTS.map((name) => [REPORTS[name].slug, reports.includes(name) ? 'on' : ''])
		),
		sparas: String(keptMonths)
	};
}

/** What is made, in words. */
export function scheduleWords({ day, reports }: ReportSchedule): string {
	if (day === null) return 'görs inte av sig själva';
	const titles = reports.map((name) => REPORTS[name].title.toLocaleLowerCase('sv'));
	return `den ${day}:e varje månad: ${titles.join(', ')}`;
}
