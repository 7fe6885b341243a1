import { daysInMonth } from '../calendar/month';
import type { PeriodFacts } from './measure';

/** Persons a day on average: days over the calendar days of the months that have data. */
export function perDay(days: number | null, facts: PeriodFacts): number | null {
	if (days === null || facts.months.length === 0) return null;
	return days / facts.months.reduce((sum, { month }) => sum + daysInMonth(month), 0);
}
