import type { LocalDate } from '../calendar/moment';
import { monthOf, type Month } from '../calendar/month';

/** Whether a month can be marked reviewed: it has ended, so that no more cases fall in it. */
export function hasEnded(month: Month, today: LocalDate): boolean {
	return month < monthOf(today);
}
