import type { LocalDate } from '../calendar/moment';
import { addMonths, monthOf, type Month } from '../calendar/month';

/** The day of the month on which the month before it is closed for samverkan readers (domain.md §5.3). */
const CLOSING_DAY = 10;

/** The latest day on which a month was closed, and what was corrected before it was published anew. */
export function lastClosing(today: LocalDate): LocalDate {
	const month =
		Number(today.slice(8, 10)) >= CLOSING_DAY ? monthOf(today) : addMonths(monthOf(today), -1);
	return `${month}-${CLOSING_DAY}`;
}

/** The last month that is closed for samverkan readers. */
export function lastClosedMonth(today: LocalDate): Month {
	return addMonths(monthOf(lastClosing(today)), -1);
}
