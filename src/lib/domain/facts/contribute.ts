import type { LocalDate } from '../calendar/moment';
import { monthOf } from '../calendar/month';
import type { Case } from '../case/case';
import { daysReadyToDischarge } from '../case/day-count';
import { timelineOf } from '../case/timeline';
import { isStayRunning } from './families';
import type { Contribution } from './facts';
import type { FactContext, FactFamily } from './fact-family';

/** What one case contributes to each month it touches, over the given families; an annulled one nothing. */
export function contributionsOf(
	record: Case,
	families: readonly FactFamily[],
	context: FactContext
): Contribution[] {
	if (record.annulled) return [];
	const timeline = timelineOf(record);
	const view = {
		record,
		timeline,
		days: daysReadyToDischarge(record),
		month: timeline.discharged === null ? null : monthOf(timeline.discharged)
	};
	const months = new Map<string, Record<string, number>>();
	for (const family of families) {
		family.contribute(
			view,
			(month, key, amount = 1) => {
				if (amount === 0) return;
				const facts = months.get(month) ?? {};
				facts[key] = (facts[key] ?? 0) + amount;
				months.set(month, facts);
			},
			context
		);
	}
	return [...months].map(([month, facts]) => ({ month, facts }));
}

/**
 * Whether time alone changes what the case contributes, counted to `countTo`: an open case
 * that is ready, or a short stay without an end or with one still ahead.
 */
export function isRunning(record: Case, countTo: LocalDate): boolean {
	if (record.annulled) return false;
	const waiting = timelineOf(record).readyPeriods.some((period) => period.to === null);
	return waiting || record.shortStays.some((stay) => isStayRunning(stay, countTo));
}
