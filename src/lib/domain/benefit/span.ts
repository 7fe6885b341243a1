import { addMonths, monthsBetween, type Month } from '../calendar/month';

/** The months that are held to each other. */
export interface BenefitSpan {
	/** The first twelve since the start, or those that there are. */
	after: readonly Month[];
	/** The same months of the year before: none of them is after the start. */
	before: readonly Month[];
}

/** So long at most, or the year before would reach past the start. */
const LONGEST = 12;

/** The months before and after a start; null while no whole month has passed since. */
export function benefitSpan(start: Month, lastWhole: Month): BenefitSpan | null {
	const end = addMonths(start, LONGEST - 1);
	const after = monthsBetween(start, end < lastWhole ? end : lastWhole);
	if (after.length === 0) return null;
	return { after, before: after.map((month) => addMonths(month, -LONGEST)) };
}
