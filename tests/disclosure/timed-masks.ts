import type { Mask } from '../../src/lib/domain/disclosure/mask';
import { planYear } from '../../src/lib/domain/disclosure/plan-year';
import type { PublishedPeriod } from '../../src/lib/domain/disclosure/published-period';
import { yearPlan, type Publishing } from '../support/attacker/published';

/** What planning a year took. */
export interface Timing {
	year: string;
	periods: number;
	/** Of the processor. */
	milliseconds: number;
	/** The longest that anyone had to wait for their turn. */
	longest: number;
}

/** Chooses what is hidden, and measures it. */
export function timedMasks(
	publishing: Publishing,
	periods: readonly PublishedPeriod[]
): { masks: ReadonlyMap<PublishedPeriod, Mask>; timing: Omit<Timing, 'year'> } {
	const processor = () => process.cpuUsage().user / 1000;
	const plan = yearPlan(publishing, periods);
	const start = processor();
	const planning = planYear(plan);
	let longest = 0;
	for (;;) {
		const before = performance.now();
		const step = planning.next();
		longest = Math.max(longest, performance.now() - before);
		if (!step.done) continue;
		const milliseconds = processor() - start;
		return { masks: step.value, timing: { periods: periods.length, milliseconds, longest } };
	}
}
