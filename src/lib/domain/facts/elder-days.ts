import { firstDay } from '../calendar/month';
import { AGES_COUNTED, BANDS_FROM } from '../population/population';
import { ageBandOf } from './dimension';
import type { FactFamily } from './fact-family';

/**
 * Days from ready to discharge of those whose age inhabitants are counted from, by month of discharge:
 * `elderDays/<from age>`, of `elderCases/<from age>` cases that have days. Kept for the whole of a month only.
 */
export const elderDays: FactFamily = {
	contribute({ record, days, month }, add) {
		if (month === null || days === null) return;
		const band = ageBandOf(record, firstDay(month));
		for (const age of AGES_COUNTED) {
			if (!BANDS_FROM[age].includes(band)) continue;
			add(month, `elderCases/${age}`);
			add(month, `elderDays/${age}`, days);
		}
	}
};
