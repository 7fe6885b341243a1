import { addDays, type LocalDate } from '../calendar/moment';
import type { Month } from '../calendar/month';
import type { Case } from '../case/case';
import { contributionsOf } from '../facts/contribute';
import { withoutZeros, type Contribution, type Facts } from '../facts/facts';
import { FAMILIES } from '../measures/catalogue';
import type { Agreement } from '../payment/agreement';

/** Somebody who waits, and the day on which they are taken to go home. */
export interface Leaving {
	record: Case;
	on: LocalDate;
}

/** The case as it would be, were the person discharged on a day. */
export function dischargedOn(record: Case, on: LocalDate): Case {
	return { ...record, events: [...record.events, { type: 'discharged', at: on, registered: '' }] };
}

/**
 * The facts of the months as they would be, did everybody in `leaving` go home on their day: what
 * each waiting case adds now is taken away, and what the same case adds once it has that discharge
 * is put in its place. No arithmetic of its own: the facts are those that a save would store, and
 * measures read them like any other.
 * @param now what the months' facts are, with what is still running counted to yesterday
 */
export function projectedFacts(
	now: ReadonlyMap<Month, Facts>,
	leaving: readonly Leaving[],
	{ today, agreements }: { today: LocalDate; agreements: readonly Agreement[] }
): Map<Month, Facts> {
	const context = { countTo: addDays(today, -1), agreements };
	const months = new Map([...now].map(([month, facts]) => [month, { ...facts }]));
	const move = (contributions: readonly Contribution[], sign: 1 | -1): void => {
		for (const { month, facts } of contributions) {
			const sums: Record<string, number> = months.get(month) ?? {};
			months.set(month, sums);
			for (const key in facts) sums[key] = (sums[key] ?? 0) + sign * (facts[key] ?? 0);
		}
	};
	for (const { record, on } of leaving) {
		move(contributionsOf(record, FAMILIES, context), -1);
		move(contributionsOf(dischargedOn(record, on), FAMILIES, context), 1);
	}
	return new Map([...months].map(([month, facts]) => [month, withoutZeros(facts)]));
}
