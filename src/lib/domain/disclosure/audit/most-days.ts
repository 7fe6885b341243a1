import { daysInMonth } from '../../calendar/month';
import { areTold, monthsIn, type PublishedPeriod } from '../published-period';

/**
 * The days that one person of a period can have. Where its persons are those of the fullest month, they
 * may be others in each of its months.
 */
export function mostDays(period: PublishedPeriod): number {
	const days = monthsIn(period).map(daysInMonth);
	const most = areTold(period) ? days : days.map(() => Math.max(...days));
	return most.reduce((sum, month) => sum + month, 0);
}
