import { daysByMonth } from '../../calendar/month';
import { liabilityOf } from '../../payment/liability';
import type { FactFamily } from '../fact-family';
import { addPerson } from './persons';

/**
 * Liable days of single cases, by the month the day falls in: `payDays/<care form>`, with
 * `payPersons` persons behind them (and its first-of-year fact), of which `payDisputed` days are disputed and `payRunning`
 * cases are still open (they count to `countTo` and make the month's figure preliminary).
 * The average model's days are computed per month from `days`, not here (domain.md §3.2).
 */
export const payment: FactFamily = {
	name: 'payment',
	contribute({ record, timeline }, add, context) {
		const liability = liabilityOf(record, context);
		const months = new Map<string, number>();
		for (const { from, to } of liability.intervals) {
			for (const [month, count] of daysByMonth(from, to)) {
				months.set(month, (months.get(month) ?? 0) + count);
			}
		}
		addPerson(add, 'payPersons', months.keys());
		for (const [month, count] of months) {
			add(month, `payDays/${record.careForm}`, count);
			if (record.disputedOn !== null) add(month, 'payDisputed', count);
			if (timeline.discharged === null) add(month, 'payRunning');
		}
	}
};
