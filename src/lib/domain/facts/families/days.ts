import type { FactFamily } from '../fact-family';

/**
 * The full distribution of days from ready to discharge: `days/<care form>/<days>` cases, by
 * month of discharge. Mean, median, p90, longest and shares all come from it; the care form
 * is in the key because agreements on the average model are per care form (domain.md §3.2).
 */
export const days: FactFamily = {
	name: 'days',
	contribute({ record, days: count, month }, add) {
		if (month === null || count === null) return;
		add(month, `days/${record.careForm}/${count}`);
	}
};
