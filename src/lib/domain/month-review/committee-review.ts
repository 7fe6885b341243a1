import type { LocalDate } from '../calendar/moment';
import { monthOf, type Month } from '../calendar/month';

/** How a committee's month stands. */
export interface CommitteeReview {
	code: string;
	name: string;
	reviewed: boolean;
	/** Who did the latest that was done, and when in words; null when nothing was. */
	by: { actor: string; at: string } | null;
	/** Cases registered or changed since it was reviewed. */
	changed: number;
	/** Months before it that have figures and are not reviewed. */
	earlier: number;
}

/** Something that was done about a month. */
export interface ReviewAct {
	committee: string;
	reviewed: boolean;
	actor: string;
	/** In words. */
	at: string;
}

/** Whether a month can be marked reviewed: it has ended, so that no more cases fall in it. */
export function hasEnded(month: Month, today: LocalDate): boolean {
	return month < monthOf(today);
}
