import { isMoreThanADay } from '../../calendar/elapsed';
import type { Timeline } from '../../case/timeline';
import { UNKNOWN_GROUP } from '../dimension';
import type { FactFamily } from '../fact-family';

/**
 * Whether the admission notice came within 24 hours of admission (domain.md §5). Where a time
 * of day is missing the dates decide: the same or the next day is within. A notice before
 * admission is within; a missing one is not.
 */
export function noticedWithin24Hours(timeline: Timeline): boolean {
	const { admitted, admissionNotice } = timeline;
	if (admitted === null || admissionNotice === null) return false;
	return !isMoreThanADay(admitted, admissionNotice);
}

/**
 * Discharged cases by month of discharge: `cases`, `noticed` (notice within 24 hours) and
 * `plan/<code>`.
 */
export const volume: FactFamily = {
	name: 'volume',
	contribute({ record, timeline, month }, add) {
		if (month === null) return;
		add(month, 'cases');
		if (noticedWithin24Hours(timeline)) add(month, 'noticed');
		add(month, `plan/${record.plan ?? UNKNOWN_GROUP}`);
	}
};
