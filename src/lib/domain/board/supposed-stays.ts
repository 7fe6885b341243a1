import { addDays, dateOf, type Moment } from '../calendar/moment';
import type { Case } from '../case/case';
import { daysReadyToDischarge } from '../case/timeline';
import type { Agreement } from '../payment/agreement';
import { liabilityOf } from '../payment/liability';
import type { LeavingDay } from './leaving-days';
import { dischargedOn } from './what-if';

/** What a person's stay comes to, did they go home on the day supposed. */
export interface SupposedStay {
	id: string;
	day: LeavingDay;
	/** Days from ready to discharge; null for who has none (plan *avliden*). */
	days: number | null;
	/** Liable days over the whole stay, whatever months they fall in; 0 under the average model. */
	liableDays: number;
}

/** What each stay comes to, did each person go home on their day. */
export function supposedStays(
	plans: readonly { id: string; record: Case; day: LeavingDay }[],
	{ agreements, now }: { agreements: readonly Agreement[]; now: Moment }
): SupposedStay[] {
	const context = { agreements, countTo: addDays(dateOf(now), -1) };
	return plans.map(({ id, record, day }) => {
		const gone = dischargedOn(record, day.on);
		const { days: liableDays } = liabilityOf(gone, context);
		return { id, day, days: daysReadyToDischarge(gone), liableDays };
	});
}
