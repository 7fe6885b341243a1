import { addDays, type LocalDate } from '../calendar/moment';
import { lastDay, monthOf, type Month } from '../calendar/month';
import { factOf, type Facts } from '../facts/facts';
import type { Cell, Measure } from './measure';

/** SIPs are often held after the month of discharge (domain.md §5.1). */
const SETTLES_AFTER_DAYS = 30;

/** Means of fewer are marked "litet underlag" (domain.md §5.1). */
const SMALL_BASE = 5;

/**
 * Whether the month's figure may still change by itself: the month is running, it is a SIP
 * measure until 30 days after the month's end, or days of something still running are in it.
 */
export function isPreliminary(
	measure: Measure,
	month: Month,
	facts: Facts | undefined,
	today: LocalDate
): boolean {
	if (month >= monthOf(today)) return true;
	if (measure.settlesLate && today <= addDays(lastDay(month), SETTLES_AFTER_DAYS)) return true;
	return measure.runningFact !== undefined && factOf(facts ?? {}, measure.runningFact) > 0;
}

/** Whether a mean rests on so few that it is marked "litet underlag". */
export function hasSmallBase(measure: Measure, cell: Cell): boolean {
	return measure.marksSmallBase === true && cell.value !== null && cell.n < SMALL_BASE;
}
